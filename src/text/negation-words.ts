import { wordSet } from './word-set.ts';
import type { ReviewLanguage } from './language.ts';

/** Verbs that link the product to what is said of it. */
export const copulas: Record<ReviewLanguage, ReadonlySet<string>> = {
  pt: new Set('é eh está tá foi era são ficou parece estava veio chegou'.split(' ')),
  en: new Set("is was are were it's that's looks".split(' ')),
};

/** Words that may stand between the link and what is said. */
export const between: Record<ReviewLanguage, ReadonlySet<number>> = {
  pt: wordSet(
    'um uma muito bem super tao realmente bastante mesmo produto livro filme aparelho celular extremamente totalmente',
  ),
  en: wordSet('a an the very really so absolutely quite pretty super extremely truly such totally'),
};

/** Verbs that praise or criticise by themselves, put after “não”. */
export const portugueseVerbs = {
  praise: new Set(
    'gostei adorei amei recomendo indico curti funciona funcionou gostamos recomendamos aprovei vale agradou encantou surpreendeu gostou adorou amou'.split(
      ' ',
    ),
  ),
  criticism: new Set(
    'odiei detestei quebrou decepcionou atrasou estragou rasgou falhou travou descolou queimou demorou desbotou encolheu'.split(
      ' ',
    ),
  ),
};

interface EnglishVerb {
  base: string;
  third: string;
  past: string;
}

function verb(base: string, third: string, past: string): EnglishVerb {
  return { base, third, past };
}

/** The same in English, where “do” carries the denial. */
export const englishVerbs: Record<'praise' | 'criticism', readonly EnglishVerb[]> = {
  praise: [
    verb('love', 'loves', 'loved'),
    verb('like', 'likes', 'liked'),
    verb('enjoy', 'enjoys', 'enjoyed'),
    verb('recommend', 'recommends', 'recommended'),
    verb('work', 'works', 'worked'),
    verb('fit', 'fits', 'fitted'),
  ],
  criticism: [
    verb('hate', 'hates', 'hated'),
    verb('dislike', 'dislikes', 'disliked'),
    verb('break', 'breaks', 'broke'),
    verb('fail', 'fails', 'failed'),
    verb('regret', 'regrets', 'regretted'),
    verb('disappoint', 'disappoints', 'disappointed'),
    verb('leak', 'leaks', 'leaked'),
  ],
};
