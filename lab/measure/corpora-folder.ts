/** The folder of corpora that was named, or else that of `REVIEW_CORPORA`. */
export function corporaFolder(named: string | undefined): string {
  const folder = named ?? process.env['REVIEW_CORPORA'];
  if (folder === undefined) {
    throw new Error('name the folder of corpora with --corpora, or set REVIEW_CORPORA');
  }
  return folder;
}
