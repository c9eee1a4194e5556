export const shell = {
  pagesLabel: 'Pages',
  pages: { classify: 'Classify', evaluate: 'Evaluate' },
};
