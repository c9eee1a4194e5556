import type { KeptKind } from '../../storage/kept-items.ts';
import { numbersIn } from '../numbers.ts';

const { counted } = numbersIn('en');

const reviews = (count: number) => counted(count, { one: 'review', other: 'reviews' });

export const shell = {
  productName: 'Review Classifier',
  skip: 'Skip to the content',
  pagesLabel: 'Pages',
  pages: {
    classify: 'Classify',
    evaluate: 'Evaluate',
    errors: 'Errors',
    improve: 'Improve',
    models: 'Models',
    embed: 'Embed',
    api: 'API',
  },
  handOver: 'Hand over',
  menu: 'Pages',
  language: 'Language of the page',
  useDark: 'Use the dark colours',
  useLight: 'Use the light colours',
  help: 'Keyboard help',
  close: 'Close',
  dismiss: 'Dismiss',
  tryAgain: 'Try again',

  privacy: 'Nothing you type or drop here leaves this device.',
  requests: ({ count }: { count: number }) =>
    `${counted(count, { one: 'request', other: 'requests' })} since the page loaded`,
  stillLoading: 'The page is still loading its own files',
  privacyHeading: 'Nothing leaves this device',
  privacyExplanation:
    'Your browser has loaded the classifier itself. Reviews and files are read here, in this tab; there is no server that could receive them.',
  requestsHeading: 'Requests since the page loaded',
  noRequests: 'None, by the page, its worker or its service worker.',
  requestsNote:
    'Files of this site are counted too when they come over the network. Answers from the copy of the site on this device are not requests.',
  requestedBy: {
    page: '(page)',
    worker: '(worker)',
    'service-worker': '(service worker, for offline use)',
  },
  refusedCount: ({ count }: { count: number }) =>
    `, ${counted(count, { one: 'refused attempt', other: 'refused attempts' })} included`,
  refusedAttempt: ({ by }: { by: string }) => `refused, nothing was sent (${by})`,
  checkHeading: 'Check it yourself',
  checkNetwork:
    'Open the developer tools (F12), choose Network, then classify a review or evaluate a file. The list stays empty.',
  checkOffline: 'Turn on airplane mode or unplug the network. This page keeps working.',
  checkPolicy:
    'This page’s Content-Security-Policy makes the browser refuse any connection to another site:',
  policyLimit:
    'The browser holds the page and its worker to this policy from the first visit on. The service worker, which keeps the copy for offline use, is held to it by the browser only where the web server sends the policy as a header; elsewhere the site’s own code removes its ways to other sites.',
  checkPolicyMissing:
    'The built site carries a Content-Security-Policy that makes the browser refuse any connection to another site; this is the development server, which has none.',

  kept: {
    heading: 'Kept on this device',
    lead: 'This browser alone has these, and only this site can read them.',
    nothing: 'Nothing of yours is kept.',
    siteCopy:
      'The browser also keeps a copy of the site’s own files, which lets the page work offline. Nothing of yours is in it; the browser’s settings erase it.',
    unnamed: {
      session: 'Files that cannot be read',
      notes: 'A file of unknown name',
      labels: 'Decisions that cannot be read',
      model: 'A model that cannot be read',
      training: 'A training that cannot be read',
      search: 'A search that cannot be read',
      preferences: 'Preferences',
    } satisfies Record<KeptKind, string>,
    kinds: {
      session: () => 'Session: the file, your choices and what was done with it',
      notes: ({ count }: { count: number }) => `Tags and notes on ${reviews(count)}`,
      labels: ({ count }: { count: number }) =>
        `What you decided on Improve about ${counted(count, { one: 'label', other: 'labels' })}`,
      model: () => 'Model that you added',
      training: () => 'Test reviews of Improve, as fingerprints, and when they were looked at',
      search: ({ count }: { count: number }) =>
        `Search of Improve that was not finished: its settings and the numbers of ${counted(count, { one: 'trial', other: 'trials' })}`,
      preferences: () => 'Language and colours of the page',
    } satisfies Record<KeptKind, (parameters: { count: number }) => string>,
    named: {
      session: ({ name }: { name: string }) => `the session with ${name}`,
      notes: ({ name }: { name: string }) => `the notes on ${name}`,
      labels: ({ name }: { name: string }) => `the label decisions on ${name}`,
      model: ({ name }: { name: string }) => `the model ${name}`,
      training: ({ name }: { name: string }) => `the locked test of ${name}`,
      search: ({ name }: { name: string }) => `the unfinished search with ${name}`,
      preferences: () => 'the preferences',
    } satisfies Record<KeptKind, (parameters: { name: string }) => string>,
    plurals: {
      session: 'the session',
      notes: 'the notes',
      labels: 'the label decisions',
      model: 'the models',
      training: 'the locked tests',
      search: 'the unfinished searches',
      preferences: 'the preferences',
    } satisfies Record<KeptKind, string>,
    export: 'Export',
    exportOf: ({ name }: { name: string }) => `Export “${name}”`,
    exportFailed: ({ name }: { name: string }) =>
      `“${name}” could not be exported. It is kept as before.`,
    erase: 'Erase',
    eraseOf: ({ name }: { name: string }) => `Erase “${name}”`,
    question: ({ name, size }: { name: string; size: string }) =>
      `Erase “${name}” (${size}) from this device? This cannot be undone.`,
    eraseAll: 'Erase everything',
    questionAll: ({ names }: { names: readonly string[] }) =>
      `Erase everything from this device: ${names.join(', ')}? This cannot be undone.`,
    eraseNow: 'Erase now',
    keep: 'Keep',
    erased: ({ name }: { name: string }) => `“${name}” was erased.`,
    allErased: 'Everything was erased.',
    unreadable: ({ kinds }: { kinds: readonly string[] }) =>
      `The browser could not read or erase ${kinds.join(', ')}. “Erase everything” tries again.`,
  },

  keysHeading: 'Keys',
  keys: [
    { keys: ['Tab', 'Shift+Tab'], effect: 'Go to the next or previous control' },
    { keys: ['Enter', 'Space'], effect: 'Press the button that has the focus' },
    { keys: ['Esc'], effect: 'Close what is open' },
    { keys: ['J', 'K'], effect: 'On Errors: read the next or previous error (also → and ←)' },
    { keys: ['1', '…', '9'], effect: 'On Errors: add or remove a tag' },
    { keys: ['N'], effect: 'On Errors: write a note; Esc leaves it' },
    { keys: ['C'], effect: 'On Errors: mark the cues in the text' },
    { keys: ['W'], effect: 'On Errors: change the text and see what happens' },
    { keys: ['?'], effect: 'Show these keys (while not typing)' },
  ],

  dropHere: 'Drop the file anywhere to evaluate the classifier on it',
  restarted:
    'The part of the page that computes stopped working and was restarted. What is on the page stays.',
  updateReady:
    'A new version of this page is ready. Updating reloads the page: finish what you are doing first.',
  update: 'Update',
  pageMissing: ({ page }: { page: string }) =>
    `The page “${page}” could not be loaded. Check the connection to this site and try again.`,

  model: 'Model:',
  weightsLicence: ({ licence }: { licence: string }) =>
    `Weights: ${licence.replace('CC-BY-NC-SA-', 'CC BY-NC-SA ')}`,
  codeLicence: 'Code: MIT',
  thirdPartyLicences: 'Third-party licences',
};
