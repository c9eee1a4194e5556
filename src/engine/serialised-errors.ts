import type { Answers } from '../wire/serve.ts';
import { serialiseError } from './engine-failure.ts';

/**
 * The same functions, which throw plain `{code, message, detail}` instead of Errors: an Error that crosses threads keeps its
 * message but loses its code.
 */
export function withSerialisedErrors(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      async (...parameters: never[]): Promise<unknown> => {
        try {
          return await answer(...parameters);
        } catch (thrown) {
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- see above
          throw serialiseError(thrown);
        }
      },
    ]),
  );
}
