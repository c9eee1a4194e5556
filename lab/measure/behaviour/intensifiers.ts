import { directional, expand, minimum, type BehaviourCase, type Capability } from './case.ts';

/** From a judgement to a stronger or a weaker one. */
function scaled(
  language: 'pt' | 'en',
  direction: 'up' | 'down',
  from: string,
  to: string,
  fillings: string,
): BehaviourCase[] {
  return directional(language, direction, expand(from, fillings), (text) =>
    text.replace(from.replace(/ ?\{\}.*$/u, ''), to.replace(/ ?\{\}.*$/u, '')),
  );
}

/** Adverbs that strengthen or weaken a judgement. */
export const intensifiers: Capability = {
  name: 'intensifiers',
  cases: [
    ...scaled(
      'pt',
      'up',
      'O livro é {}',
      'O livro é muito {}',
      'bonito | divertido | interessante | útil',
    ),
    ...scaled(
      'pt',
      'down',
      'O livro é {}',
      'O livro é muito {}',
      'cansativo | confuso | repetitivo | fraco',
    ),
    ...scaled(
      'pt',
      'down',
      'O livro é {}',
      'O livro é pouco {}',
      'interessante | divertido | útil | criativo',
    ),
    ...scaled(
      'pt',
      'down',
      'O livro é {}',
      'O livro é extremamente {}',
      'chato | ruim | decepcionante | lento',
    ),
    ...scaled(
      'en',
      'up',
      'The book is {}',
      'The book is very {}',
      'beautiful | funny | interesting | useful',
    ),
    ...scaled(
      'en',
      'down',
      'The book is {}',
      'The book is very {}',
      'tedious | confusing | repetitive | weak',
    ),
    ...scaled(
      'en',
      'down',
      'The book is {}',
      'The book is hardly {}',
      'interesting | funny | useful | original',
    ),
    ...scaled(
      'en',
      'down',
      'The book is {}',
      'The book is incredibly {}',
      'boring | bad | disappointing | slow',
    ),
    ...minimum(
      'pt',
      'positive',
      expand('{} bom mesmo | Um hotel {} agradável', 'realmente | extremamente | incrivelmente'),
    ),
    ...minimum(
      'pt',
      'negative',
      expand(
        '{} ruim mesmo | Um hotel {} desagradável',
        'realmente | extremamente | incrivelmente',
      ),
    ),
    ...minimum(
      'en',
      'positive',
      expand('{} good stuff | A {} pleasant hotel', 'really | extremely | incredibly'),
    ),
    ...minimum(
      'en',
      'negative',
      expand('{} bad stuff | A {} unpleasant hotel', 'really | extremely | incredibly'),
    ),
    ...minimum(
      'pt',
      'negative',
      expand('{} útil | {} confortável', 'Pouco | Quase nada | Muito pouco'),
    ),
    ...minimum(
      'en',
      'negative',
      expand('{} useful | {} comfortable', 'Barely | Hardly | Far too little'),
    ),
  ],
};
