interface Limits {
  bodyBytes: string;
  reviews: string;
}

type Descriptions = Readonly<Record<string, string | ((limits: Limits) => string)>>;

/**
 * What the document says, by the key of each part. It speaks English itself; here are only the
 * parts whose figures read better with the page's units.
 */
const descriptions: Descriptions = {
  'predict.note':
    'Keys other than "review" and "reviews" are ignored; of a key written twice the last counts.',
  413: ({ bodyBytes, reviews }) =>
    `The body is larger than ${bodyBytes} or holds more than ${reviews} reviews.`,
};

export const api = {
  heading: 'Ask for predictions by HTTP',
  lead: 'This site answers POST predict on your own device. Inside the browser its service worker does; for curl, Postman or Python the local server of npm start. No review goes to a server elsewhere.',
  loading: 'Loading the description of the interface…',
  failed: 'The description of the interface (openapi.json) could not be loaded.',
  tryAgain: 'Try again',

  tryHeading: 'Try it',
  operations: 'Request',
  examples: 'Examples',
  exampleNames: {
    one: 'One review',
    several: 'Several reviews',
    empty: 'An empty review',
    number: 'A number',
    'not-json': 'Not JSON',
  } as Record<string, string>,
  body: 'Body, as JSON',
  send: 'Send',
  sending: 'Waiting for the answer…',
  response: 'Answer',
  responseEmpty: 'Status, time and body of the answer will appear here.',
  answeredBy: {
    'service-worker': 'by the service worker, on this device',
    'local-server': 'by the local server, on this machine',
    direct: 'by the page itself, without HTTP',
  },
  inMilliseconds: ({ milliseconds }: { milliseconds: string }) => `in ${milliseconds} ms`,
  cut: ({ shown, all }: { shown: string; all: string }) =>
    `The first ${shown} of ${all} characters.`,
  noAnswer: ({ reason }: { reason: string }) =>
    `There was no answer (${reason}). Try again or reload the page.`,
  nobody: {
    unsupported:
      'This browser has no service workers here (some private windows have none), so nobody answers POST predict.',
    insecure:
      'Service workers need https or this machine’s own address, and this page came over plain http, so nobody answers POST predict.',
    'not-in-charge':
      'The service worker does not control this page yet: it is still being installed, or the page was reloaded without it. Reload the page to let it take over.',
  },
  nobodyNote: 'Nothing is sent: a request would go to the web server.',
  direct: 'Ask the page itself',
  directNote: 'The page can still answer the same body directly, without HTTP.',
  directBody: 'The page takes {"review": "a text"} or {"reviews": ["a text", "another"]}.',

  whoAnswers: {
    heading: 'Which model answers',
    page: "fetch('predict') in a page of this site is answered by the active model, which is chosen on the page Models.",
    server:
      'curl, Postman and Python reach the local server, which does not know the active model: it answers with the shipped one, or with the one it was started with. GET health, sent with curl, says which.',
    start:
      'To ask the active model from a program, export it on the page Models and start the server with it:',
  },

  useHeading: 'Use it from a program',
  snippetKinds: { curl: 'curl', python: 'Python', fetch: 'JavaScript' },
  snippets: 'Program',
  snippetNotes: {
    curl: 'The local server answers on your machine alone; npm start, in the project’s folder, starts it.',
    python:
      'Needs the requests package, and the local server: npm start, in the project’s folder, starts it.',
    fetch:
      'Answered by the service worker on every page under this site’s address, also with the network off.',
  },
  postman: 'Download the Postman collection',
  postmanNote: 'Import it in Postman; its variable baseUrl is the local server.',
  openApi: 'openapi.json',

  referenceHeading: 'Reference',
  limits: ({ bodyBytes, reviews }: Limits) =>
    `Limits of one request: ${reviews} reviews and ${bodyBytes}.`,
  request: 'Body of the request',
  answers: 'Answers',
  oneOf: 'one of',
  field: 'Field',
  type: 'Type',
  meaning: 'Meaning',
  optional: 'optional',
  status: 'Status',
  codes: 'Codes',
  descriptions,
};
