/** Ways to ask from a program; each shows the same request. */
export const snippetKinds = ['curl', 'python', 'fetch'] as const;

export type SnippetKind = (typeof snippetKinds)[number];

/**
 * `npm start`'s server where it listens unless told otherwise: the answer to programs outside the
 * browser.
 */
export const localServer = 'http://127.0.0.1:4173/';

/**
 * In POSIX shells a quote inside single quotes is written as the end of them, a quoted quote, and a
 * new beginning.
 */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/**
 * The text of a snippet.
 *
 * @param root address of the server that programs ask, with a slash at its end
 * @param body the request's body as a value
 */
export function snippet(kind: SnippetKind, root: string, body: object): string {
  const address = new URL('predict', root).href;
  switch (kind) {
    case 'curl':
      return `curl -X POST -H 'Content-Type: application/json' \\
  -d ${shellQuoted(JSON.stringify(body))} \\
  ${address}`;
    case 'python':
      return `import requests

answer = requests.post(
    ${JSON.stringify(address)},
    json=${JSON.stringify(body)},
    timeout=30,
)
answer.raise_for_status()
print(answer.json())`;
    case 'fetch':
      return `// On a page of this site. Wait until the service worker is in charge:
// without it the request would go to the web server.
if (!navigator.serviceWorker.controller) {
  await new Promise((resolve, reject) => {
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    // A page that was reloaded with Shift has none until it is reloaded without.
    setTimeout(() => reject(new Error('No service worker: reload the page, without Shift.')), 5000);
  });
}
const response = await fetch('predict', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(${JSON.stringify(body)}),
});
const answer = await response.json();
if (!response.ok) throw new Error(answer.error.message);
console.log(answer);`;
  }
}
