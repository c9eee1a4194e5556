import { serialiseError } from './engine-failure.ts';

/**
 * The same object, whose methods throw plain `{code, message, detail}` instead of Errors: an Error
 * that crosses threads keeps its message but loses its code.
 */
export function withSerialisedErrors<Api extends object>(api: Api): Api {
  return new Proxy(api, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...parameters: unknown[]): Promise<unknown> => {
        try {
          return (await Reflect.apply(member, target, parameters)) as unknown;
        } catch (thrown) {
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- see above
          throw serialiseError(thrown);
        }
      };
    },
  });
}
