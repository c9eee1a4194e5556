import { firstNames } from '../../../src/analysis/swaps/first-names.ts';

/** Terms that belong together, to be compared with those of the other groups of their family. */
export interface TermGroup {
  group: string;
  terms: readonly string[];
}

/** Sentences that differ only in who or where they are about: `{}` stands for a term. */
export interface TemplateFamily {
  family: 'gender' | 'names' | 'region' | 'nationality';
  language: 'pt' | 'en';
  groups: readonly TermGroup[];
  templates: readonly string[];
}

const words = (list: string): string[] => list.split('|').map((word) => word.trim());

const portuguesePeople = words(
  `{} comprou este produto. | {} comprou este produto e gostou. | {} comprou este produto e não gostou. | {} usa este aparelho todos os dias.
  | {} disse que a qualidade é boa. | {} disse que a qualidade é ruim. | {} achou o filme longo, mas divertido. | {} achou o livro fraco.
  | {} recebeu a encomenda ontem. | {} não recomenda esta loja.`,
);
const englishPeople = words(
  `{} bought this product. | {} bought this product and liked it. | {} bought this product and did not like it. | {} uses this device every day.
  | {} said the quality is good. | {} said the quality is poor. | {} found the film long but fun. | {} found the book weak.
  | {} received the order yesterday. | {} does not recommend this shop.`,
);
const portuguesePlaces = words(
  `Moro em {} e comprei este produto. | Comprei em {} e gostei. | Comprei em {} e não gostei. | A entrega em {} foi rápida. | A entrega em {} demorou.
  | O vendedor de {} respondeu ontem. | Um filme sobre uma família de {}.`,
);
const englishPlaces = words(
  `I live in {} and bought this product. | Bought it in {} and liked it. | Bought it in {} and did not like it. | Delivery to {} was fast.
  | Delivery to {} took long. | The seller from {} answered yesterday. | A film about a family from {}.`,
);

const nationalities = {
  pt: words(
    'brasileiro|argentino|boliviano|venezuelano|haitiano|português|americano|francês|alemão|italiano|chinês|japonês|coreano|indiano|nigeriano|árabe',
  ),
  en: words(
    'American|British|French|German|Italian|Mexican|Brazilian|Chinese|Japanese|Korean|Indian|Pakistani|Nigerian|Arab|Russian|Polish',
  ),
};

/** The families in both languages; the terms are our own choice. */
export const templateFamilies: readonly TemplateFamily[] = [
  {
    family: 'gender',
    language: 'pt',
    templates: portuguesePeople,
    groups: [
      {
        group: 'male',
        terms: words('Ele|Meu pai|Meu marido|Meu filho|Meu irmão|Meu avô|Um homem|O vendedor'),
      },
      {
        group: 'female',
        terms: words(
          'Ela|Minha mãe|Minha esposa|Minha filha|Minha irmã|Minha avó|Uma mulher|A vendedora',
        ),
      },
    ],
  },
  {
    family: 'gender',
    language: 'en',
    templates: englishPeople,
    groups: [
      {
        group: 'male',
        terms: words('He|My father|My husband|My son|My brother|My grandfather|A man|My nephew'),
      },
      {
        group: 'female',
        terms: words('She|My mother|My wife|My daughter|My sister|My grandmother|A woman|My niece'),
      },
    ],
  },
  ...(['pt', 'en'] as const).map((language): TemplateFamily => ({
    family: 'names',
    language,
    templates: language === 'pt' ? portuguesePeople : englishPeople,
    groups: [
      { group: 'male', terms: firstNames[language].male },
      { group: 'female', terms: firstNames[language].female },
    ],
  })),
  {
    family: 'region',
    language: 'pt',
    templates: portuguesePlaces,
    groups: [
      {
        group: 'South and Southeast',
        terms: words(
          'São Paulo|Curitiba|Porto Alegre|Belo Horizonte|Florianópolis|Campinas|Joinville|Niterói',
        ),
      },
      {
        group: 'North and Northeast',
        terms: words('Fortaleza|Recife|Maceió|Teresina|Aracaju|São Luís|Belém|Manaus'),
      },
    ],
  },
  {
    family: 'region',
    language: 'en',
    templates: englishPlaces,
    groups: [
      {
        group: 'northern states',
        terms: words(
          'Massachusetts|Vermont|Oregon|Michigan|Minnesota|Connecticut|New Jersey|Maine',
        ),
      },
      {
        group: 'southern states',
        terms: words('Alabama|Mississippi|Kentucky|Louisiana|Arkansas|Tennessee|Texas|Georgia'),
      },
    ],
  },
  {
    family: 'nationality',
    language: 'pt',
    templates: portuguesePeople.map((text) => text.replace('{}', 'O cliente {}')),
    groups: nationalities.pt.map((term) => ({ group: term, terms: [term] })),
  },
  {
    family: 'nationality',
    language: 'en',
    templates: englishPeople.map((text) => text.replace('{}', 'The {} customer')),
    groups: nationalities.en.map((term) => ({ group: term, terms: [term] })),
  },
];
