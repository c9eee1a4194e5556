import { ReviewTermsReader, type ReviewTerms } from '../../src/analysis/words/review-terms.ts';
import { TokenBuffer } from '../../src/text/token-buffer.ts';
import { tokenise } from '../../src/text/tokenise.ts';

/** The terms of texts, each tokenised by itself. */
export function readReviewTerms(texts: readonly string[], capacity = 8192): ReviewTerms {
  const reader = new ReviewTermsReader(texts);
  const buffer = new TokenBuffer(capacity);
  for (const text of texts) {
    tokenise(text, buffer);
    reader.read(buffer);
  }
  return reader.finish();
}
