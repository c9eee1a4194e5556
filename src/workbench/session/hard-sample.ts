import type { EngineClient } from '../../client/engine-client.ts';

/** Length of `public/samples/reviews.csv`, and its content hash as the engine makes it. */
export const hardSample = {
  bytes: 48_926,
  hash: '5501d4efa1becd5d0c131c9527d4211dbcf85ecbf0d7932e11993360af16a59f',
};

/**
 * Whether files are the sample that was written to be hard. Their content tells, as a user's own
 * file may have the same name, and a kept session has lost where its files came from.
 */
export async function isHardSample(client: EngineClient, files: readonly File[]): Promise<boolean> {
  if (files.length !== 1 || files[0]?.size !== hardSample.bytes) return false;
  try {
    return (await client.ask.hashFiles(files)) === hardSample.hash;
  } catch {
    // Only a sentence depends on it.
    return false;
  }
}
