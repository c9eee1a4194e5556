type Detail = Record<string, string | number>;

/** The same messages, each after the name of the file it is about, where the detail has one. */
export function nameTheFile<Code extends string>(
  messages: Record<Code, (detail: Detail) => string>,
): Record<Code, (detail: Detail) => string> {
  const named = { ...messages };
  for (const code of Object.keys(messages) as Code[]) {
    named[code] = (detail) =>
      detail['file'] === undefined
        ? messages[code](detail)
        : `${detail['file']}: ${messages[code](detail)}`;
  }
  return named;
}
