/** The steps from a file to a better classifier, and the jobs of other pages. */
export const steps = {
  label: 'Steps',
  names: {
    file: 'File',
    columns: 'Columns',
    report: 'Report',
    errors: 'Errors',
    improve: 'Improve',
  },
  later: ', not yet',
  toImprove: 'Improve the classifier',
  cancel: ({ name }: { name: string }) => `Cancel: ${name}`,
};
