import { languageWords } from '../../text/language-words.ts';
import { tokenKind, type CueText } from './cue-text.ts';
import { nothingFound, type Cue, type CueRange } from './cue.ts';
import { tokenRange } from './phrase-set.ts';
import { wordSet } from './word-set.ts';

/** Words of both languages, whatever the lists say: `come` is eaten in Portuguese, `time` is a team there, `ate` is “até”. */
const ofBoth = wordSet(
  `for time times come some use to on is in so do no me as a an use used same item made movie show top super legal material original bateria total
  era ate sob sim via pena vale com bem mal ha te vi la ela eles ele sol cor dia ir vez dar de da se em um uma os eu ter tem nota pode fui fez tela caixa facil
  simples lixo or ser item money too film plot best fit fan love cool the`,
);

const evidence = evidenceByWord();

/** 1 for a word of Portuguese alone, 2 for one of English alone. */
function evidenceByWord(): ReadonlyMap<number, 1 | 2> {
  const pt = wordSet(languageWords.pt);
  const en = wordSet(languageWords.en);
  const short = wordSet(
    [...languageWords.pt.split(' '), ...languageWords.en.split(' ')]
      .filter((word) => word.length < 2)
      .join(' '),
  );
  const words = new Map<number, 1 | 2>();
  for (const word of pt)
    if (!en.has(word) && !ofBoth.has(word) && !short.has(word)) words.set(word, 1);
  for (const word of en)
    if (!pt.has(word) && !ofBoth.has(word) && !short.has(word)) words.set(word, 2);
  return words;
}

/** Words of one language alone that make a stretch of it. */
const leastEvidence = 3;

interface Stretch {
  language: 1 | 2;
  from: number;
  to: number;
  evidence: number;
}

/** Maximal stretches in which only one language gives evidence, from its first such word to its last. */
function stretches({ tokens, kinds }: CueText): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (kinds[i] !== tokenKind.word) continue;
    const language = evidence.get(tokens.hashes[i] as number);
    if (language === undefined) continue;
    const open = found.at(-1);
    if (open?.language === language) {
      open.to = i + 1;
      open.evidence++;
    } else {
      found.push({ language, from: i, to: i + 1, evidence: 1 });
    }
  }
  return found;
}

/** “The Lord of the Rings”: every longer word has a capital. */
function isTitle({ text, tokens, kinds }: CueText, { from, to }: Stretch): boolean {
  let longer = 0;
  for (let i = from; i < to; i++) {
    if (kinds[i] !== tokenKind.word) continue;
    const word = text.slice(tokens.starts[i], tokens.ends[i]);
    if (word.length < 4) continue;
    longer++;
    if (!/^\p{Lu}/u.test(word)) return false;
  }
  return longer > 0;
}

/**
 * Stretches of Portuguese and of English in one review, each of at least three words that only its language has; the shorter one is
 * marked. Loan words and titles do not count.
 */
export const mixedLanguage: Cue = {
  name: 'mixed-language',
  find(review) {
    const long = stretches(review).filter(
      (stretch) => stretch.evidence >= leastEvidence && !isTitle(review, stretch),
    );
    let words = 0;
    for (const { language, evidence: count } of long) words += language === 1 ? count : -count;
    const lesser = words >= 0 ? 2 : 1;
    const found: CueRange[] = long
      .filter((stretch) => stretch.language === lesser)
      .map(({ from, to }) => tokenRange(review, from, to));
    return found.length === 0 || found.length === long.length ? nothingFound : found;
  },
};
