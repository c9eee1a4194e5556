import { TokenBuffer } from './token-buffer.ts';
import { tokenise } from './tokenise.ts';
import { markUnread, type CleaningStep } from './unread-tokens.ts';

/** Tokens of a text that are looked at. */
const maxTokens = 2048;

/** A text without the words that a vectoriser with these settings does not read. */
export function readParts(text: string, steps: readonly CleaningStep[]): string {
  const tokens = new TokenBuffer(maxTokens);
  tokenise(text, tokens);
  const unread = new Uint8Array(tokens.count);
  markUnread(text, tokens, steps, unread);
  let kept = '';
  let from = 0;
  for (let token = 0; token < tokens.count; token++) {
    if (unread[token] !== 1) continue;
    kept += text.slice(from, tokens.starts[token]);
    from = tokens.ends[token] as number;
  }
  return kept + text.slice(from);
}
