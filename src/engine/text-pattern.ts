import { ExpressionError, linearExpression } from '../text/linear-expression.ts';
import type { TextPattern } from './engine-api.ts';
import { EngineFailure } from './engine-failure.ts';
import { foldForSearch } from './fold-for-search.ts';

/** Characters of a pattern; a longer one is no idea that somebody typed. */
const maxLength = 200;

/**
 * Whether a text matches what the user typed: a keyword as a whole word or phrase, or a regular
 * expression anywhere in it. Case and accents are ignored.
 *
 * @throws EngineFailure `pattern-invalid` with the problem and the place, where it is none
 */
export function textPattern({ kind, text }: TextPattern): (text: string) => boolean {
  const typed = text.trim();
  if (typed === '')
    throw new EngineFailure('pattern-invalid', 'It is empty.', { problem: 'empty' });
  if (typed.length > maxLength) {
    throw new EngineFailure('pattern-invalid', 'It is too long.', { problem: 'too-large' });
  }
  const source = kind === 'keyword' ? keywordSource(typed) : typed;
  try {
    const matches = linearExpression(source, foldForSearch);
    return (other) => matches(foldForSearch(other));
  } catch (thrown) {
    if (!(thrown instanceof ExpressionError)) throw thrown;
    const { message, problem, place } = thrown;
    throw new EngineFailure('pattern-invalid', message, { problem, place });
  }
}

/** No letter stands before or after a keyword; one that begins with a sign has no such edge. */
function keywordSource(typed: string): string {
  const literal = foldForSearch(typed)
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  const isLetter = (character: string | undefined) => /[\p{L}\p{N}_]/u.test(character ?? '');
  const characters = [...typed];
  return `${isLetter(characters[0]) ? '\\b' : ''}${literal}${isLetter(characters.at(-1)) ? '\\b' : ''}`;
}
