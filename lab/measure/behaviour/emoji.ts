import { directional, expand, list, minimum, type Capability } from './case.ts';

/** Emoji alone and next to words. */
export const emoji: Capability = {
  name: 'emoji',
  cases: [
    ...minimum('pt', 'positive', expand('Chegou hoje {} | {} {} {}', '😍 | ❤️ | 👏👏 | 🥰 | 💯')),
    ...minimum('pt', 'negative', expand('Chegou hoje {} | {} {} {}', '😡 | 🤬 | 👎👎 | 😭 | 🤮')),
    ...minimum(
      'en',
      'positive',
      expand('Just got it {} | My new headphones {}', '😍 | ❤️ | 👏👏 | 🥰 | 💯'),
    ),
    ...minimum(
      'en',
      'negative',
      expand('Just got it {} | My new headphones {}', '😡 | 🤬 | 👎👎 | 😭 | 🤮'),
    ),
    ...directional(
      'pt',
      'up',
      list('O pacote chegou hoje | Comprei na cor azul | Usei no fim de semana'),
      (text) => `${text} 😍👍`,
    ),
    ...directional(
      'pt',
      'down',
      list('O pacote chegou hoje | Comprei na cor azul | Usei no fim de semana'),
      (text) => `${text} 😡👎`,
    ),
    ...directional(
      'en',
      'up',
      list('The parcel came today | I bought the blue one | I used it last weekend'),
      (text) => `${text} 😍👍`,
    ),
    ...directional(
      'en',
      'down',
      list('The parcel came today | I bought the blue one | I used it last weekend'),
      (text) => `${text} 😡👎`,
    ),
    ...minimum('en', 'positive', list('It came today :) | Got two of them :D | For my sister <3')),
    ...minimum(
      'en',
      'negative',
      list('It came today :( | Got two of them :-( | Not what I hoped for 😞'),
    ),
  ],
};
