import { expand, invariant, list, minimum, type Capability } from './case.ts';

/** Letters drawn out for emphasis. */
export const elongation: Capability = {
  name: 'elongation',
  cases: [
    ...minimum(
      'pt',
      'positive',
      list(
        'Ameeeei o vestido | Muuuito linda a bolsa | Perfeitooooo | Maravilhosaaaa | Tooop demais | Adoreiiii essa cor | Liiiindo de morrer | Excelenteeee',
      ),
    ),
    ...minimum(
      'pt',
      'negative',
      list(
        'Péssimoooo | Horríveeeel | Odieeeei o tecido | Muuuito fraco esse som | Que lixooooo | Demoraaaaado | Ruuuuim demais | Não goooosteiii',
      ),
    ),
    ...minimum(
      'en',
      'positive',
      list(
        'Looooved this dress | Sooooo pretty | Amaaaazing show | Perfeeeect fit | Yesssss, so happy with it | Best. Shoes. Everrrr | Greaaaat sound | Awesomeeee',
      ),
    ),
    ...minimum(
      'en',
      'negative',
      list(
        'Awwwwful | Sooooo boring | Terribleeee | Hateeeed the ending | Waaaay too small, returned it | Worst. Shoes. Everrrr | Noooo, broken already | Uglyyyy fabric',
      ),
    ),
    ...invariant('pt', expand('{} esse vestido', 'Amei | Adorei | Odiei | Detestei'), (text) =>
      text.replace('ei', 'eiiii'),
    ),
    ...invariant(
      'pt',
      expand('Que produto {}', 'lindo | bom | ruim | feio | chato | incrível'),
      (text) => text.replace(/([aeiouí])(?=[^aeiouí]*$)/u, '$1$1$1$1'),
    ),
    ...invariant('en', expand('It is so {}', 'good | bad | ugly | cute | cool | slow'), (text) =>
      text.replace('so', 'sooooo'),
    ),
    ...invariant('en', expand('{} this phone', 'Love | Hate | Enjoyed | Regret'), (text) =>
      text.replace(/[oae](?=[^oae]* this)/u, '$&$&$&$&'),
    ),
  ],
};
