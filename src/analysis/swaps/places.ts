import { termSwap } from './term-groups.ts';

/**
 * Brazilian states, cities and regions, and states and cities of the English-speaking world: our
 * own choice. Groups hold places that take the same article in Portuguese, so that “na Bahia”
 * becomes “na Paraíba” and never “na Ceará”. Places that are names or words too (“Salvador”,
 * “Natal”, “Vitória”, “Santos”, “Reading”, “Washington”) are left out.
 */
const portuguesePlaces = [
  [
    'Acre',
    'Amapá',
    'Amazonas',
    'Ceará',
    'Espírito Santo',
    'Maranhão',
    'Pará',
    'Paraná',
    'Piauí',
    'Rio Grande do Norte',
    'Rio Grande do Sul',
    'Tocantins',
  ],
  ['Bahia', 'Paraíba'],
  [
    'São Paulo',
    'Minas Gerais',
    'Pernambuco',
    'Santa Catarina',
    'Goiás',
    'Alagoas',
    'Sergipe',
    'Rondônia',
    'Roraima',
    'Mato Grosso',
  ],
  [
    'Fortaleza',
    'Belo Horizonte',
    'Manaus',
    'Curitiba',
    'Porto Alegre',
    'Belém',
    'Goiânia',
    'Campinas',
    'São Luís',
    'Maceió',
    'Teresina',
    'Cuiabá',
    'Aracaju',
    'Florianópolis',
    'Brasília',
  ],
  ['Nordeste', 'Sul', 'Sudeste', 'Norte'],
];
const portuguesePeople = [
  ['nordestino', 'sulista', 'nortista', 'paulista'],
  [
    'baiano',
    'carioca',
    'gaúcho',
    'mineiro',
    'cearense',
    'pernambucano',
    'paraense',
    'catarinense',
    'paranaense',
  ],
  ['baiana', 'gaúcha', 'mineira', 'pernambucana', 'nordestina'],
  [
    'baianos',
    'cariocas',
    'gaúchos',
    'mineiros',
    'cearenses',
    'pernambucanos',
    'paraenses',
    'nordestinos',
    'paulistas',
  ],
];
const englishPlaces = [
  [
    'Alabama',
    'California',
    'Texas',
    'Florida',
    'Ohio',
    'Mississippi',
    'Oregon',
    'Kansas',
    'Michigan',
    'Vermont',
    'Kentucky',
    'Arizona',
  ],
  [
    'Chicago',
    'Boston',
    'Detroit',
    'Houston',
    'Seattle',
    'Atlanta',
    'Baltimore',
    'New Orleans',
    'Los Angeles',
    'New York',
    'San Francisco',
  ],
  [
    'London',
    'Manchester',
    'Liverpool',
    'Glasgow',
    'Birmingham',
    'Leeds',
    'Cardiff',
    'Belfast',
    'Edinburgh',
  ],
];

/** Places exchanged for others of their kind. */
export const regionSwap = termSwap('region', {
  pt: [...portuguesePlaces, ...portuguesePeople],
  en: englishPlaces,
});
