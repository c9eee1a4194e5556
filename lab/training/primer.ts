import type { CorpusRow } from './corpus.ts';

/** What the phrases are called among the corpora. */
export const primerCorpus = 'primer';

const words = (text: string): string[] => text.split(' ');
const phrases = (text: string): string[] => text.split(' | ');

interface Vocabulary {
  praise: string[];
  blame: string[];
  /**
   * `{}` stands for a word that keeps its meaning, so that negating a word teaches little about the
   * word itself.
   */
  plain: string[];
  /** `{}` stands for a word whose meaning is turned around. */
  negated: string[];
  positive: string[];
  negative: string[];
  /** `{}` stands for the number of stars, 1 to 5. */
  stars: string[];
  /** `{}` stands for a mark from 0 to 10. */
  marks: string[];
}

const vocabularies: Readonly<Record<string, Vocabulary>> = {
  pt: {
    praise: words('bom boa ótimo legal bonito rápido'),
    blame: words('ruim feio chato fraco difícil lento'),
    plain: phrases('{} | muito {}'),
    negated: phrases(
      'não é {} | não é nada {} | não é tão {} | não achei {} | nem um pouco {} | não foi {}',
    ),
    positive: phrases(
      'não é ruim | até que não é ruim | nada ruim | não é mau | não me arrependo | não decepciona | nunca me decepcionou | não decepcionou | não deixa a desejar | ' +
        'não tenho do que reclamar | não tenho nada a reclamar | nada a reclamar | sem defeitos | sem nenhum defeito | ' +
        'sem problemas | nenhum problema | não tive problemas | nunca tive problema | não dá problema | nada de ruim | ' +
        'não quebrou | não me arrependi | só elogios | recomendo | super recomendo | gostei | adorei | amei | funciona | ' +
        'vale a pena | compraria de novo | compensa | aprovado | dez estrelas | nota dez | nota máxima | cinco estrelas',
    ),
    negative: phrases(
      'não recomendo | não gostei | não adorei | não funciona | não comprem | não compre | não vale a pena | não compraria de novo | ' +
        'não presta | não serve | não compensa | não recomendaria | não gosto | não vale o preço | não é o que esperava | não chegou | ' +
        'não recebi | nunca mais | nunca mais compro | deixa a desejar | me arrependi | me arrependo | decepcionou | ' +
        'nada bom | nada de bom | reprovado | jogado no lixo | nota zero | zero estrelas | uma estrela | não aprovo | odiei | detestei',
    ),
    stars: phrases('{} estrelas | {} estrela | dou {} estrelas | {} de 5 | {}/5'),
    marks: phrases('nota {} | nota: {} | dou nota {} | {}/10 | {} de 10'),
  },
  en: {
    praise: words('good great nice happy fun worth'),
    blame: words('bad boring disappointing disappointed difficult slow'),
    plain: phrases('{} | very {} | was {}'),
    negated: phrases(
      "not {} | not very {} | not so {} | isn't {} | is not {} | wasn't {} | was not {} | " +
        'not that {} | not {} at all',
    ),
    positive: phrases(
      "not bad | not bad at all | not too bad | not half bad | don't regret it | never disappoints | does not disappoint | didn't disappoint | never disappointed | can't complain | " +
        'no complaints | nothing to complain about | no problems | no problem | no issues | without any problem | never had a problem | ' +
        "didn't break | no regrets | can't go wrong | couldn't be happier | could not be better | doesn't get better | " +
        "don't hesitate | can't recommend it enough | recommend | highly recommend | love it | like it | works | would buy again | " +
        'worth it | well worth it | five stars | ten out of ten | thumbs up | nothing bad | not to be missed',
    ),
    negative: phrases(
      "don't buy | do not buy | don't recommend | do not recommend | would not recommend | wouldn't recommend | not recommended | " +
        "doesn't work | does not work | didn't work | don't like it | do not like it | didn't like it | don't love it | can't recommend | " +
        "didn't enjoy it | not worth it | not worth the money | wouldn't buy again | would not buy again | never again | never worked | " +
        "don't bother | don't waste your money | don't waste your time | nothing good | nothing special | could be better | " +
        'no good | zero stars | one star | thumbs down | hate it | regret it | regret buying | disappoints | not happy | stay away | fails',
    ),
    stars: phrases('{} stars | {} star | {} out of 5 | {}/5'),
    marks: phrases('{} out of 10 | {}/10 | rating: {}'),
  },
};

const positiveEmoji = [...'😀😁😃😄😆😊😋😎🙂🤗🤩🥳😍😘🥰❤💕💖💙👍👏🙌👌💯⭐🌟🎉🏆'];
const negativeEmoji = [...'😢😭😞😔😟😩😫☹🙁😣😡😠🤬😤🤮🤢💩👎❌🚫💔🤡😒🙄'];

function fill(templates: readonly string[], fillings: readonly string[]): string[] {
  return templates.flatMap((template) => fillings.map((word) => template.replace('{}', word)));
}

/**
 * Short phrases of our own that reviews rarely consist of alone: negated judgements, marks out of
 * five or ten, emoji. They teach what corpora of long reviews leave to chance, e.g. that "not bad"
 * is no complaint.
 *
 * @returns none for a language that is not known; each phrase twice, so that none of its n-grams
 *   counts as too rare
 */
export function primerRows(language: string): CorpusRow[] {
  if (!Object.hasOwn(vocabularies, language)) return [];
  const known = vocabularies[language] as Vocabulary;
  const positive = [
    ...fill(known.plain, known.praise),
    ...fill(known.negated, known.blame),
    ...known.positive,
    ...fill(known.stars, ['4', '5']),
    ...fill(known.marks, ['8', '9', '10']),
    ...positiveEmoji,
    ':)',
    ':D',
    '<3',
  ];
  const negative = [
    ...fill(known.plain, known.blame),
    ...fill(known.negated, known.praise),
    ...known.negative,
    ...fill(known.stars, ['0', '1', '2']),
    ...fill(known.marks, ['0', '1', '2', '3', '4']),
    ...negativeEmoji,
    ':(',
  ];
  const rows = [
    ...positive.map((text): CorpusRow => ({ corpus: primerCorpus, language, text, label: 1 })),
    ...negative.map((text): CorpusRow => ({ corpus: primerCorpus, language, text, label: 0 })),
  ];
  return [...rows, ...rows];
}
