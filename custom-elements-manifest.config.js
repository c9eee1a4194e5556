/** What `<review-classifier>` takes and gives, for editors and catalogues: read from the doc comments of its class. */
export default {
  globs: ['src/widget/classifier-field.ts'],
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'only-what-is-public',
      moduleLinkPhase({ moduleDoc }) {
        for (const declaration of moduleDoc.declarations ?? []) {
          declaration.members = (declaration.members ?? []).filter(
            ({ privacy, name }) =>
              privacy === undefined &&
              !name.startsWith('#') &&
              !['styles', 'shadowRootOptions', 'observedAttributes', 'formAssociated'].includes(
                name,
              ) &&
              !/Callback$/.test(name),
          );
        }
      },
      packageLinkPhase({ customElementsManifest }) {
        for (const moduleDoc of customElementsManifest.modules) {
          moduleDoc.path = 'embed/review-classifier.js';
        }
      },
    },
  ],
};
