import { gap, type CueText } from './cue-text.ts';
import type { Cue } from './cue.ts';
import { PhraseSet } from './phrase-set.ts';
import { isSoQueNao } from './so-que-nao.ts';

const turns = new PhraseSet(
  {
    pt: [
      '(mas|porem|contudo|todavia|entretanto|embora|conquanto)',
      'no entanto',
      'apesar (de|do|da|dos|das|disso|disto|desse|dessa|deste|desta)',
      'so que',
      '(ainda que|se bem que|mesmo que)',
      '(mesmo|ainda) assim',
      'por outro lado',
      'em compensacao',
      'em contrapartida',
      'pena que',
    ],
    en: [
      '(but|however|although|though|whereas|nevertheless|nonetheless|despite)',
      'in spite of',
      'on the (other hand|flip side|downside)',
      'even (though|so)',
      'except that',
      'having said that',
      'that said',
      '(yet|still)',
      'and yet',
    ],
  },
  {
    pt: [
      'mas (tambem|ainda)',
      'mas ou menos',
      'mas que',
      '(ir|fui|foi|vou|vai|vamos|foram|ia|mandar|mandei|jogar|joguei|joga|jogue|levar|levei|leva|levou|indo|e) embora',
      'embora (daqui|de)',
    ],
    en: [
      '(nothing|anything|all|none|everything|everyone|cannot help|last) but',
      'but also',
      '(cannot|can not|could not|could|can) but',
      'but not least',
      'as though',
      'however (many|much|long|hard|big|small|you|often)',
      '(yet|and yet) (another|to|again)',
      'not yet',
    ],
  },
);

/**
 * “yet” and “still” turn the argument only where they open a clause; “só que não” takes it back.
 */
function turnsArgument(review: CueText, from: number, to: number): boolean {
  const { text, tokens, gaps } = review;
  if (isSoQueNao(review, from)) return false;
  const word = text.slice(tokens.starts[from], tokens.ends[from]).toLowerCase();
  if (word === 'yet') return gaps[from] !== gap.none && to < tokens.count && gaps[to] === gap.none;
  if (word === 'still')
    return gaps[from] === gap.sentence && to < tokens.count && gaps[to] === gap.pause;
  return true;
}

/** Words that turn the argument, so that what comes after weighs more than what came before. */
export const contrast: Cue = {
  name: 'contrast',
  find: (review) => turns.find(review, turnsArgument),
};
