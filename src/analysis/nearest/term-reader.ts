import { TokenBuffer } from '../../text/token-buffer.ts';
import { tokenise } from '../../text/tokenise.ts';

/** Tokens read of a text to compare it; longer texts are compared by their beginning. */
const readTokens = 512;

/** Marks say nothing of what a review is about. */
const marks: ReadonlySet<number> = (() => {
  const tokens = new TokenBuffer(8);
  tokenise('a! b!! c?', tokens);
  return new Set([tokens.hashes[1], tokens.hashes[3], tokens.hashes[5]].map((hash) => hash ?? 0));
})();

/** Reads the distinct words of texts, one text after the other, into the same memory. */
export class TermReader {
  readonly tokens = new TokenBuffer(readTokens);

  /** Calls `visit` with every word, number and emoji of a text, repeated ones too. */
  visit(text: string, visit: (term: number) => void): void {
    const { tokens } = this;
    tokenise(text, tokens);
    for (let i = 0; i < tokens.count; i++) {
      const hash = tokens.hashes[i] as number;
      if (!marks.has(hash)) visit(hash);
    }
  }

  /** Distinct words, numbers and emoji of a text, as hashes in the order of the text. */
  read(text: string): Set<number> {
    const terms = new Set<number>();
    this.visit(text, (term) => terms.add(term));
    return terms;
  }
}
