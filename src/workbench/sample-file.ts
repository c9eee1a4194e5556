/** The sample files of this site: reviews as a shop gets them, and ones written to be hard. */
export type SampleName = 'ordinary' | 'hard';

const fileNames: Readonly<Record<SampleName, string>> = {
  ordinary: 'shop-reviews.csv',
  hard: 'reviews.csv',
};

/** A sample file of this site; null when it could not be had. */
export async function fetchSample(sample: SampleName): Promise<File | null> {
  const name = fileNames[sample];
  try {
    const response = await fetch(new URL(`samples/${name}`, document.baseURI));
    return response.ok ? new File([await response.blob()], name) : null;
  } catch {
    return null;
  }
}
