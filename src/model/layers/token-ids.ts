import type { TextEncoder } from './text-encoder.ts';
import type { TokenIdsInput } from './vectoriser-description.ts';

/**
 * Ids of the tokens in their order, padded or cut to one length: Keras' Tokenizer or
 * TextVectorization with pad_sequences.
 */
export class TokenIds implements TextEncoder {
  readonly width: number;
  readonly #input: TokenIdsInput;
  readonly #ids = new Map<string, number>();

  /** @param vocabulary the word of every id */
  constructor(input: TokenIdsInput, vocabulary: readonly (string | null)[]) {
    this.#input = input;
    this.width = input.length;
    vocabulary.forEach((word, id) => {
      // The padding and the unknown stand in the vocabulary as well, under names that are no words.
      const isWord = word !== null && word !== '' && id !== input.unknownId;
      if (isWord && !this.#ids.has(word)) this.#ids.set(word, id);
    });
  }

  encode(tokens: readonly string[], row: Float32Array): void {
    const { unknownId, paddingId, padding } = this.#input;
    const [from, to] = this.readRange(tokens);
    const ids: number[] = [];
    for (let at = from; at < to; at++) {
      const id = this.#ids.get(tokens[at] as string) ?? unknownId;
      if (id !== null) ids.push(id);
    }
    row.fill(paddingId);
    row.set(ids, padding === 'post' ? 0 : this.width - ids.length);
  }

  isKnown(token: string): boolean {
    return this.#ids.has(token);
  }

  readRange(tokens: readonly string[]): [number, number] {
    const forward = this.#input.truncating === 'post';
    let from = 0;
    let to = tokens.length;
    let room = this.width;
    // A token that has no id takes no place.
    for (let turn = 0; turn < tokens.length; turn++) {
      const at = forward ? turn : tokens.length - 1 - turn;
      if (this.#input.unknownId === null && !this.isKnown(tokens[at] as string)) continue;
      if (room === 0) {
        if (forward) to = at;
        else from = at + 1;
        break;
      }
      room -= 1;
    }
    return [from, to];
  }
}
