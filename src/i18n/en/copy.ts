export const copy = {
  copy: 'Copy',
  copied: 'Copied.',
  refused: 'The browser refused the clipboard: select the text and copy it yourself.',
};
