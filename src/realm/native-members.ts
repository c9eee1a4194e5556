/** The function behind an accessor, for use on instances whatever becomes of their prototype. */
export function getterOf<Interface extends object, Name extends keyof Interface & string>(
  prototype: Interface,
  name: Name,
): (this: Interface) => Interface[Name] {
  const getter = Reflect.getOwnPropertyDescriptor(prototype, name)?.get;
  if (getter === undefined) throw new Error(`This browser's ${name} is no accessor.`);
  return getter;
}

/** A method as it is now, for use on instances whatever becomes of their prototype. */
export function methodOf<Interface extends object, Name extends keyof Interface>(
  prototype: Interface,
  name: Name,
): Interface[Name] {
  return prototype[name];
}
