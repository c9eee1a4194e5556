import { expand, minimum, type Capability } from './case.ts';

/** One thing compared with another. */
export const comparison: Capability = {
  name: 'comparison',
  cases: [
    ...minimum(
      'pt',
      'positive',
      expand(
        'Bem melhor do que {} | Supera {} em tudo',
        'o modelo anterior | os concorrentes | eu imaginava',
      ).filter((text) => text !== 'Supera eu imaginava em tudo'),
    ),
    ...minimum(
      'pt',
      'negative',
      expand(
        'Bem pior do que {} | Inferior ao que {}',
        'eu imaginava | eu tinha antes | anunciaram',
      ),
    ),
    ...minimum(
      'pt',
      'positive',
      expand(
        '{} que já comprei | {} da categoria',
        'O melhor fone | A melhor cafeteira | Um dos melhores',
      ),
    ),
    ...minimum(
      'pt',
      'negative',
      expand(
        '{} que já comprei | {} da categoria',
        'O pior fone | A pior cafeteira | Um dos piores',
      ),
    ),
    ...minimum(
      'pt',
      'negative',
      expand(
        '{}',
        'O antigo era melhor | O da concorrência é bem melhor | Já comprei melhores pela metade do preço | Qualquer outro é melhor que esse',
      ),
    ),
    ...minimum(
      'en',
      'positive',
      expand(
        'Much better than {} | It beats {} in every way',
        'the previous model | its competitors | the original',
      ),
    ),
    ...minimum(
      'en',
      'negative',
      expand(
        'Much worse than {} | Inferior to {}',
        'the previous model | its competitors | the original',
      ),
    ),
    ...minimum(
      'en',
      'positive',
      expand(
        '{} I have ever bought | {} in its class',
        'The best headset | The finest kettle | One of the best',
      ),
    ),
    ...minimum(
      'en',
      'negative',
      expand(
        '{} I have ever bought | {} in its class',
        'The worst headset | The flimsiest kettle | One of the worst',
      ),
    ),
    ...minimum(
      'en',
      'negative',
      expand(
        '{}',
        'The old one was better | The competitor is far better | I have had better ones for half the price | Any other one is better than this',
      ),
    ),
  ],
};
