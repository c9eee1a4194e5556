import type { CardFacts } from './card-facts.ts';
import { section, type CardWriter } from './card-writer.ts';

/** What the model is for. */
export function intendedUse({ manifest }: CardFacts, { say }: CardWriter): string {
  return section(
    say('Intended use', 'Uso pretendido'),
    say(
      `Reviews of products, services and films in Portuguese or English, from one word to several pages: is the review negative or positive? It answers
with a calibrated probability and with what each word contributed, on the device of the person who asks. It is meant for reading, sorting and
counting reviews, for evaluating on a labelled file of one's own, and for teaching.`,
      `Avaliações de produtos, serviços e filmes em português ou inglês, de uma palavra a várias páginas: a avaliação é negativa ou positiva? A resposta é uma
probabilidade calibrada, com a contribuição de cada palavra, no dispositivo de quem pergunta. Serve para ler, ordenar e contar avaliações, para
avaliar em um arquivo rotulado próprio e para ensinar.`,
    ),
    manifest.stars === undefined
      ? ''
      : say(
          'From the same logit it estimates how many stars the review would come with.',
          'Do mesmo logit ele estima com quantas estrelas a avaliação viria.',
        ),
  );
}

/** What the model is not for. */
export function outOfScope({ manifest }: CardFacts, { say }: CardWriter): string {
  return section(
    say('Out of scope', 'Fora do escopo'),
    [
      say(
        '- Other languages: it says so (`other-language`), but still answers.',
        '- Outros idiomas: ele avisa (`other-language`), mas responde mesmo assim.',
      ),
      say(
        '- Other kinds of text: news, conversations, posts about politics or people.',
        '- Outros tipos de texto: notícias, conversas, publicações sobre política ou pessoas.',
      ),
      say(
        '- Decisions about people: who wrote a review, who sold or served, who is paid or dismissed.',
        '- Decisões sobre pessoas: quem escreveu, quem vendeu ou atendeu, quem recebe ou é demitido.',
      ),
      manifest.neutral === undefined
        ? say(
            '- Reviews that are neither good nor bad: there is no neutral class, and their probability is often far from one half.',
            '- Avaliações que não são boas nem ruins: não há classe neutra, e a probabilidade delas fica muitas vezes longe de um meio.',
          )
        : '',
      say(
        '- Irony, and reviews that praise one thing to blame another: much of both is lost on it.',
        '- Ironia, e avaliações que elogiam uma coisa para criticar outra: muito disso lhe escapa.',
      ),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  );
}
