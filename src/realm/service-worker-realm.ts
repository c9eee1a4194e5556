/**
 * To be imported first by the service worker: confines it and its answers, and begins to write down
 * what it asks for.
 */
import { confineAnswers } from './confined-answers.ts';
import { confineRealm, keepMembers, refuseMethods } from './confine-realm.ts';
import { policyHeader } from './content-security-policy.ts';
import { keptInServiceWorker } from './kept-names.ts';
import { networkJournal } from './network-journal.ts';
import { watchViolations } from './watch-requests.ts';

const note = networkJournal.add.bind(networkJournal);
const nativeFetch = fetch.bind(globalThis);

/**
 * Passes a request of another page in this folder on to another site, as if there were no service
 * worker. It must only be given requests that the browser itself dispatched.
 */
export function passOn(request: Request): Promise<Response> {
  return nativeFetch(request);
}

watchViolations(globalThis, note);
confineAnswers(policyHeader);
refuseMethods('Cache', ['add', 'addAll'], note);
refuseMethods('Clients', ['openWindow'], note);
refuseMethods('WindowClient', ['navigate'], note);
// Its other members fetch in the background, show pictures of other sites and subscribe to a push
// service.
keepMembers('ServiceWorkerRegistration', ['scope']);
// Its method tells the browser to answer requests without the service worker.
keepMembers('InstallEvent', []);
confineRealm(keptInServiceWorker, note);
