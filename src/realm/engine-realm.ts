/**
 * To be imported first by the engine's worker: confines it and begins to write down what it asks
 * for.
 */
import { confineRealm } from './confine-realm.ts';
import { keptInEngine } from './kept-names.ts';
import { networkJournal } from './network-journal.ts';
import { watchRequests } from './watch-requests.ts';

const note = networkJournal.add.bind(networkJournal);
watchRequests(globalThis, note);
confineRealm(keptInEngine, (attempt) => {
  // The browser reports what was asked, and whether the network was.
  if (attempt.refused) note(attempt);
});
