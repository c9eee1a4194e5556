import type { BranchDescription } from '../../src/model/branch-schema.ts';
import type { CardFacts } from './card-facts.ts';
import { section, type CardWriter } from './card-writer.ts';

function branchText(
  branch: BranchDescription,
  { manifest: { vectoriser } }: CardFacts,
  { say, whole }: CardWriter,
): string {
  switch (branch.kind) {
    case 'sparse-linear': {
      const features = whole(vectoriser.features);
      return say(
        `A linear branch: words are folded (case, accents, drawn-out letters) and hashed as 1–${vectoriser.maxNgram}-grams into 2^${vectoriser.bucketBits} buckets, of which ${features} were
chosen by a first model trained on all of them. The weights come from logistic regression with feature dropout and naive Bayes scaling.`,
        `Um ramo linear: as palavras são normalizadas (maiúsculas, acentos, letras alongadas) e espalhadas como 1–${vectoriser.maxNgram}-gramas em 2^${vectoriser.bucketBits} posições, das quais ${features}
foram escolhidas por um primeiro modelo treinado com todas. Os pesos vêm de regressão logística com descarte de atributos e escala de Bayes ingênuo.`,
      );
    }
    case 'text-convolution': {
      const widths = branch.widths.map(({ width }) => width).join(', ');
      const filters = whole(branch.widths.reduce((sum, one) => sum + one.filters, 0));
      const words = whole(branch.words);
      return say(
        `A small network: ${words} words with embeddings of ${branch.dimensions} numbers, ${filters} filters over ${widths} neighbouring words, and of each filter what is strongest in
the text (${branch.pooling.join(' and ')}). It reads the order of words, which n-grams only know as far as they reach. It learnt from the labels and from the mean answer of networks
of its own kind (distillation), on texts and on their single sentences, and from composed phrases that show what negation, contrast and wishes do to a word.`,
        `Uma rede pequena: ${words} palavras com vetores de ${branch.dimensions} números, ${filters} filtros sobre ${widths} palavras vizinhas e, de cada filtro, o que há de mais forte no
texto (${branch.pooling.join(' e ')}). Ela lê a ordem das palavras, que os n-gramas só conhecem até onde alcançam. Aprendeu com os rótulos e com a resposta média de redes
como ela (destilação), em textos e em suas frases isoladas, e com frases compostas que mostram o que negação, contraste e desejo fazem com uma palavra.`,
      );
    }
  }
}

/** The branches and how their logits become a probability. */
export function howItWorks(facts: CardFacts, writer: CardWriter): string {
  const { manifest, compressedBytes } = facts;
  const { say, decimal } = writer;
  const several = manifest.branches.length > 1;
  return section(
    say('How it works', 'Como funciona'),
    ...manifest.branches.map((branch) => branchText(branch, facts, writer)),
    say(
      `${several ? 'The logits of the branches are added and the sum is' : 'The logit is'} divided by a temperature of ${manifest.calibration.temperature} that was chosen on the validation rows. The bundle is
${decimal(compressedBytes / 1e6, 2)} MB compressed, most of it weights of 8 bits.`,
      `${several ? 'Os logits dos ramos são somados, e a soma é dividida' : 'O logit é dividido'} por uma temperatura de ${decimal(manifest.calibration.temperature, 4)}, escolhida nas linhas de validação. O pacote tem
${decimal(compressedBytes / 1e6, 2)} MB comprimidos, quase tudo pesos de 8 bits.`,
    ),
  );
}
