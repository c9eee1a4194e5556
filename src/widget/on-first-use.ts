/** A megabyte or two comes within this even by a slow telephone. */
const patience = 300_000;

/**
 * Something that is made at the first call and kept. What fails, or takes minutes, is made anew at
 * the next.
 */
export function onFirstUse<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let making: Promise<Made> | null = null;
  return () => {
    making ??= inTime(make()).catch((refusal: unknown) => {
      making = null;
      throw refusal;
    });
    return making;
  };
}

async function inTime<Made>(making: Promise<Made>): Promise<Made> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const slow = () => reject(new Error(`nothing came within ${patience / 1000} s`));
    timer = setTimeout(slow, patience);
  });
  try {
    return await Promise.race([making, late]);
  } finally {
    clearTimeout(timer);
  }
}
