import { directional, expand, list, minimum, type BehaviourCase, type Capability } from './case.ts';

function pairs(
  language: 'pt' | 'en',
  label: 'negative' | 'positive',
  connectives: string,
  clauses: readonly (readonly [first: string, second: string])[],
): BehaviourCase[] {
  return minimum(
    language,
    label,
    clauses.flatMap(([first, second]) =>
      list(connectives).map((connective) => `${first}, ${connective} ${second}`),
    ),
  );
}

/**
 * Two clauses that disagree: the later one decides, or the one that the concession does not
 * introduce.
 */
export const contrast: Capability = {
  name: 'contrast',
  cases: [
    ...pairs('pt', 'negative', 'mas | porém', [
      ['O design é bonito', 'não funciona direito'],
      ['A entrega foi rápida', 'o produto veio quebrado'],
      ['Comecei gostando', 'me decepcionei bastante'],
      ['O elenco é talentoso', 'o filme é péssimo'],
      ['A ideia é boa', 'a execução é horrível'],
      ['Chegou no prazo', 'parou de funcionar em uma semana'],
    ]),
    ...pairs('pt', 'positive', 'mas | porém', [
      ['A entrega demorou', 'o produto é excelente'],
      ['Achei caro', 'valeu cada centavo'],
      ['A embalagem veio amassada', 'adorei o produto'],
      ['O começo é lento', 'o filme é maravilhoso'],
      ['Eu estava desconfiado', 'superou minhas expectativas'],
      ['A caixa é feia', 'o som é perfeito'],
    ]),
    ...minimum(
      'pt',
      'positive',
      expand(
        'Apesar {}',
        'do atraso, adorei a compra | do preço alto, recomendo muito | da caixa amassada, o produto é ótimo | do começo lento, o filme é excelente',
      ),
    ),
    ...minimum(
      'pt',
      'negative',
      expand(
        'Apesar {}',
        'da entrega rápida, o produto é horrível | do bom atendimento, não recomendo | do visual bonito, quebrou no primeiro dia | do bom elenco, o filme é chato',
      ),
    ),
    ...pairs('en', 'negative', 'but | however', [
      ['The design is pretty', "it doesn't work properly"],
      ['Shipping was fast', 'the product arrived broken'],
      ['I wanted to love it', 'it was a huge disappointment'],
      ['The cast is talented', 'the movie is awful'],
      ['The idea is good', 'the execution is terrible'],
      ['It looked great', 'it fell apart within a week'],
    ]),
    ...pairs('en', 'positive', 'but | however', [
      ['Shipping was slow', 'the product is excellent'],
      ['It is expensive', 'it is worth every penny'],
      ['The box was damaged', 'I love the product'],
      ['The first half drags', 'the film is wonderful'],
      ['I was skeptical', 'it exceeded my expectations'],
      ['The packaging is ugly', 'the sound is perfect'],
    ]),
    ...minimum(
      'en',
      'positive',
      expand(
        'Despite {}',
        'the delay, I love it | the high price, I highly recommend it | the damaged box, the product is great | the slow start, the film is excellent',
      ),
    ),
    ...minimum(
      'en',
      'negative',
      expand(
        'Despite {}',
        'the fast delivery, the product is horrible | the friendly service, I do not recommend it | its pretty looks, it broke on the first day | the good cast, the film is boring',
      ),
    ),
    ...directional(
      'pt',
      'down',
      list('O som é excelente | Adorei a cor | O atendimento foi ótimo | A tela é linda'),
      (text) => `${text}, mas a bateria é péssima e não recomendo`,
    ),
    ...directional(
      'en',
      'down',
      list(
        'The sound is excellent | I love the color | The service was great | The screen is gorgeous',
      ),
      (text) => `${text}, but the battery is terrible and I can't recommend it`,
    ),
  ],
};
