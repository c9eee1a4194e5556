export const embed = {
  heading: 'Embed the classifier in another page',
  lead: 'One script tag gives a page of yours the element below. What is written there stays on the visitor’s device; no server sees a review.',
  settings: 'Attributes',
  live: 'The element, live',
  loading: 'Loading the element…',
  failed:
    'The element’s script could not be loaded. Check the connection to this site and try again.',
  tryAgain: 'Try again',

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
  snippetKinds: { html: 'HTML', script: 'JavaScript', policy: 'Content-Security-Policy' },
  snippetNotes: {
    html: 'The script may come from here or from your own copy of the folders embed and models. Another host than the page’s must send Access-Control-Allow-Origin.',
    script: 'Without the element: the classifier alone, for one review or many.',
    policy:
      "What the page’s policy must allow. Without worker-src the classifier runs on the page’s own thread; for a script of the page’s own origin, worker-src 'self' is enough.",
  },
  example: 'The delivery was late, but I love it.',
};
