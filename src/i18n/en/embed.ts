export const embed = {
  heading: 'Embed the classifier in another page',
  lead: 'One script tag gives a page of yours the element below. What is written there stays on the visitor’s device; no server sees a review.',
  live: 'The element, live',
  loading: 'Loading the element…',
  failed:
    'The element’s script could not be loaded. Check the connection to this site and try again.',
  tryAgain: 'Try again',
  previewIn: 'Preview in a page that is',
  schemes: { light: 'Light', dark: 'Dark' },

  controls: 'What to change',
  tabs: { look: 'Look', slots: 'Slots and parts', attributes: 'Attributes' },

  colors: {
    background: 'Background',
    color: 'Text',
    'quiet-color': 'Hints and reservations',
    'border-color': 'Border of the field',
    'accent-color': 'Focus ring',
    'negative-color': 'Negative',
    'positive-color': 'Positive',
    'class-color': 'Classes of your own',
  },
  pickColor: ({ color }: { color: string }) => `${color}: pick a colour`,
  notAColor: 'Not a CSS colour. The element keeps its own.',
  radius: 'Radius',
  padding: 'Padding',
  fontFamily: 'Font family',
  notAFont: 'Not a list of font families. The element keeps its own.',
  fontSize: 'Font size',
  reset: 'Reset the look',
  contrastFine:
    'Contrast: with these colours, all text has at least 4.5:1 and all lines at least 3:1, in light and dark pages.',
  contrastOwn:
    'The element’s own colours follow the page’s color-scheme and have at least 4.5:1 for text.',
  contrastWeak: 'Hard to see on the background:',
  contrastIn: {
    light: ({ ratio }: { ratio: string }) => `${ratio}:1 in light pages`,
    dark: ({ ratio }: { ratio: string }) => `${ratio}:1 in dark pages`,
  },
  contrastOf: ({ color, found, needed }: { color: string; found: string; needed: string }) =>
    `${color}: ${found}; it needs ${needed}:1`,

  slots: 'Fill slots',
  slotNames: {
    label: 'What the field is called (label)',
    hint: 'What to know before writing (hint)',
    result: 'An answer drawn by your page (result)',
  },
  slotExamples: {
    label: 'What do you think of the product?',
    hint: 'One sentence is enough. It is read on your device.',
  },
  parts: 'Style parts',
  partsNote:
    'Each adds an example rule. The parts flag, error and retry are drawn only where there is a reservation or a failure, hint with its slot, and the others of the answer without the slot result.',

  lang: 'Language (lang)',
  langs: { '': 'That of the page', 'pt-BR': 'Portuguese', en: 'English' },
  loadingAttribute: 'Load the model (loading)',
  loadings: { lazy: 'On first use', eager: 'When the page is idle' },
  threshold: 'Minimum probability for a verdict, of two classes (threshold)',
  model: 'Folder of the model (model)',
  modelNote:
    'Empty: the shipped model, negative or positive. For one of yours, export it on the page Models and unpack it next to your page.',
  value: 'Review at first (value)',
  name: 'Name in a form (name)',
  explain: 'Mark the words that decided (explain)',
  required: 'Refuse an empty review (required)',
  disabled: 'Take no input (disabled)',

  event: 'Last event: review-classified',
  noEvent: 'Nothing yet. Write a review above.',
  snippets: 'Code to copy',
  snippetKinds: {
    html: 'HTML',
    npm: 'npm',
    react: 'React',
    vue: 'Vue',
    svelte: 'Svelte',
    angular: 'Angular',
    host: 'Own hosting',
    script: 'JavaScript alone',
  },
  snippetNotes: {
    html: 'The script and the model come from this site. Paste it into the body of any page.',
    npm: 'For a page without a framework that Vite builds. Other bundlers need no configuration if they follow new URL(…, import.meta.url).',
    react: 'React 19 or later: it sets properties of custom elements and listens to their events.',
    vue: 'Vue 3 must be told that the element is not a component of its own.',
    svelte: 'Svelte 5 sets properties of custom elements and listens to their events.',
    angular:
      'Angular’s command line does not copy the engine and the model by itself: angular.json lays them next to the application.',
    host: 'Download the files next to your page, or copy the folders embed and models of the built site. The header is needed only for pages of other origins.',
    script: 'Without the element: the classifier alone, for one review or many.',
  },
  terminal: 'Terminal',
  policy: 'Content-Security-Policy',
  policyNotes: {
    other:
      'What the page’s policy must allow. Without worker-src the classifier runs on the page’s own thread. A style or script inside the page needs a nonce.',
    own: 'What the page’s policy must allow, with all files on the page’s own origin.',
  },

  download: 'What a visitor downloads',
  downloadParts: {
    element: 'Element, with the page',
    engine: 'Engine, on first use',
    model: 'Model, on first use',
    all: 'In all',
  },
  downloadNote: 'Compressed with gzip, measured when this site was built.',
  downloadOwnModel: ({ name, size }: { name: string; size: string }) =>
    `Your model, ${name}, has ${size} before compression instead.`,
  downloadUnknown: 'This site does not say the sizes: they are measured when it is built.',
  reference: 'The whole reference',
  referenceNote: 'Attributes, properties, events, slots, parts, custom properties, errors.',
  example: 'The delivery was late, but I love it.',
};

export type EmbedMessages = typeof embed;
