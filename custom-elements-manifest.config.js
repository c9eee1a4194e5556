/** What `<review-classifier>` takes and gives, for editors and catalogues: read from the doc comments of its class. */
export default {
  globs: ['src/widget/{classifier-field,form-control}.ts'],
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
        const [field, control] = ['classifier-field.ts', 'form-control.ts'].map((file) =>
          customElementsManifest.modules.find(({ path }) => path.endsWith(file)),
        );
        // What the class inherits is among its own by now; from where is nobody's business.
        for (const declaration of field.declarations) {
          declaration.superclass = control.declarations[0].superclass;
          for (const item of [...declaration.members, ...declaration.attributes]) {
            delete item.inheritedFrom;
          }
        }
        field.path = 'embed/review-classifier.js';
        customElementsManifest.modules = [field];
      },
    },
  ],
};
