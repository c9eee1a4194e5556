/** To be imported first by the service worker: confines it and its answers, and begins to write down what it asks for. */
import { confineAnswers } from './confined-answers.ts';
import { confineRealm, keepMembers, refuseMethods } from './confine-realm.ts';
import { policyHeader } from './content-security-policy.ts';
import { keptInServiceWorker } from './kept-names.ts';
import { networkJournal } from './network-journal.ts';
import { watchViolations } from './watch-requests.ts';

const note = networkJournal.add.bind(networkJournal);
const nativeFetch = fetch.bind(globalThis);

/**
 * Asks the network for what another page of this folder asks another site for, as if there were no service worker. Only for what a
 * page asks itself: see the service worker.
 */
export function passOn(request: Request): Promise<Response> {
  return nativeFetch(request);
}

watchViolations(globalThis, note);
confineAnswers(policyHeader);
refuseMethods('Cache', ['add', 'addAll'], note);
refuseMethods('Clients', ['openWindow'], note);
refuseMethods('WindowClient', ['navigate'], note);
// Through the others it fetches in the background, shows pictures of other sites, subscribes to a push service.
keepMembers('ServiceWorkerRegistration', ['scope']);
// Else it could tell the browser to go around it.
keepMembers('InstallEvent', []);
confineRealm(keptInServiceWorker, note);
