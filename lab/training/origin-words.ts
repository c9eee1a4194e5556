import { TokenBuffer } from '../../src/text/token-buffer.ts';
import { tokenise } from '../../src/text/tokenise.ts';

/**
 * What a Portuguese adjective ends with by gender and number, by how its masculine singular ends.
 */
const portugueseForms: ReadonlyMap<string, readonly string[]> = new Map([
  ['o', ['o', 'a', 'os', 'as']],
  ['ês', ['ês', 'esa', 'eses', 'esas']],
  ['ão', ['ão', 'ã', 'ães', 'ãs']],
  ['ol', ['ol', 'ola', 'óis', 'olas']],
  ['eu', ['eu', 'eia', 'eus', 'eias']],
  ['e', ['e', 'es']],
  ['a', ['a', 'as']],
]);

/** Stem and ending of those who come from somewhere: our own choice. */
const portuguesePeople = `
  afegã-o african-o alban-ês alem-ão american-o angolan-o árab-e argelin-o argentin-o asiátic-o australian-o austríac-o belg-a bolivian-o brasileir-o
  britânic-o búlgar-o canadens-e chilen-o chin-ês colombian-o corean-o costarriquenh-o croat-a cuban-o dinamarqu-ês dominican-o egípci-o
  equatorian-o escoc-ês eslovac-o esloven-o espanh-ol estadunidens-e etíop-e europ-eu filipin-o finland-ês franc-ês gal-ês ganens-e greg-o
  guatemaltec-o haitian-o hispânic-o holand-ês hondurenh-o húngar-o indian-o indonési-o ingl-ês iranian-o iraquian-o irland-ês israelens-e italian-o
  jamaican-o japon-ês jordanian-o latin-o líbi-o liban-ês malai-o marroquin-o mexican-o moçambican-o neozeland-ês nicaraguens-e nigerian-o nipônic-o
  norueg-ês palestin-o panamenh-o paquistan-ês paraguai-o peruan-o polon-ês portorriquenh-o portugu-ês quenian-o romen-o russ-o salvadorenh-o
  saudit-a senegal-ês sérvi-o síri-o somalian-o suec-o suíç-o tailand-ês taiwan-ês tunisian-o turc-o ucranian-o
  uruguai-o venezuelan-o vietnamit-a`;
const portuguesePlaces = `
  Afeganistão África Albânia Alemanha América Angola Argélia Argentina Ásia Austrália Áustria Bélgica Bolívia Brasil Bulgária Canadá Chile China Colômbia Coreia
  Croácia Cuba Dinamarca Egito Equador Escócia Eslováquia Eslovênia Espanha Etiópia EUA Europa Filipinas Finlândia França Grécia Guatemala Haiti Holanda
  Honduras Hungria Índia Indonésia Inglaterra Iraque Irlanda Israel Itália Jamaica Japão Líbano Líbia Malásia Marrocos México Moçambique
  Nicarágua Nigéria Noruega Palestina Panamá Paquistão Paraguai Polônia Portugal Quênia Romênia Rússia Senegal Sérvia Síria Somália Suécia
  Suíça Tailândia Taiwan Tunísia Turquia Ucrânia Uruguai Venezuela Vietnã`;
const englishPeople = `
  Afghan African Albanian Algerian American Angolan Arab Arabian Argentine Argentinian Asian Australian Austrian Belgian Bolivian Brazilian Briton Bulgarian
  Canadian Caribbean Chilean Colombian Croatian Croat Cuban Dominican Ecuadorian Egyptian Ethiopian European Filipino Ghanaian Greek Guatemalan
  Haitian Hispanic Honduran Hungarian Indian Indonesian Iranian Iraqi Israeli Italian Jamaican Jordanian Kenyan Korean Kuwaiti Latino Latina Libyan
  Malaysian Mexican Moroccan Mozambican Nicaraguan Nigerian Norwegian Pakistani Palestinian Panamanian Paraguayan Persian Peruvian Rican Romanian
  Russian Salvadoran Saudi Scot Serb Serbian Slovak Slovenian Somali Spaniard Swede Syrian Tunisian Turk Ukrainian Uruguayan Venezuelan Yemeni`;
const englishAdjectives = `
  British Chinese Congolese Danish Dutch English Finnish French German Germans Irish Japanese Lebanese Polish Portuguese Scottish Senegalese Spanish Sudanese Swedish
  Swiss Taiwanese Thai Turkish Vietnamese Welsh`;
const englishPlaces = `
  Afghanistan Africa Albania Algeria America Angola Argentina Asia Australia Austria Belgium Bolivia Brazil Britain Bulgaria Canada Chile China Colombia Congo
  Croatia Cuba Denmark Ecuador Egypt England Ethiopia Europe Finland France Germany Ghana Greece Guatemala Haiti Holland Honduras Hungary India Indonesia
  Iran Iraq Ireland Israel Italy Jamaica Japan Kenya Korea Kuwait Lebanon Libya Malaysia Mexico Morocco Mozambique Netherlands Nicaragua Nigeria
  Norway Pakistan Palestine Panama Paraguay Peru Philippines Poland Portugal Romania Russia Scotland Senegal Serbia Slovakia Slovenia Somalia Spain
  Sudan Sweden Switzerland Syria Taiwan Thailand Tunisia Turkey UK Ukraine Uruguay Venezuela Vietnam Wales Yemen`;

const listed = (words: string): string[] => words.trim().split(/\s+/u);

/**
 * Nationalities and countries in both languages, in every form. Those that are also words of
 * another kind without their accents are left out (Irã and ira, Gana and gana, USA and usa).
 */
export function originWords(): string[] {
  return [
    ...listed(portuguesePeople).flatMap((entry) => {
      const [stem = '', ending = ''] = entry.split('-');
      const forms = portugueseForms.get(ending);
      if (forms === undefined) throw new Error(`${entry} has no known ending`);
      return forms.map((form) => stem + form);
    }),
    ...listed(portuguesePlaces),
    ...listed(englishPeople).flatMap((word) => [word, `${word}s`]),
    ...listed(englishAdjectives),
    ...listed(englishPlaces),
  ];
}

/**
 * Hashes of the tokens that words are read as.
 *
 * @throws Error where a word is not read as one token
 */
export function tokenHashes(words: readonly string[]): Set<number> {
  const tokens = new TokenBuffer(8);
  return new Set(
    words.map((word) => {
      tokenise(word, tokens);
      if (tokens.count !== 1) throw new Error(`${word} is not one token`);
      return tokens.hashes[0] as number;
    }),
  );
}
