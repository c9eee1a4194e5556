import { expand, minimum, type Capability } from './case.ts';

/** Plain judgements with one word that decides. */
export const vocabulary: Capability = {
  name: 'vocabulary',
  cases: [
    ...minimum(
      'pt',
      'positive',
      expand(
        'O atendimento foi {}. | Achei o aparelho {}',
        'excelente | maravilhoso | impecável | fantástico | prático | confiável | agradável | sensacional',
      ),
    ),
    ...minimum(
      'pt',
      'negative',
      expand(
        'O atendimento foi {}. | Achei o aparelho {}',
        'horrível | terrível | decepcionante | frustrante | medíocre | inútil | desagradável | lamentável',
      ),
    ),
    ...minimum(
      'en',
      'positive',
      expand(
        'The service was {}. | I found this gadget {}',
        'excellent | wonderful | flawless | fantastic | delightful | reliable | charming | superb',
      ),
    ),
    ...minimum(
      'en',
      'negative',
      expand(
        'The service was {}. | I found this gadget {}',
        'horrible | terrible | dreadful | frustrating | mediocre | useless | unpleasant | shoddy',
      ),
    ),
  ],
};
