/**
 * To be imported first by the page: refuses, and writes down, the ways to the network that the site
 * never takes and that the browser does not report or the Content-Security-Policy does not speak
 * of.
 */
import { fix, refusal, refuseMethods } from '../../realm/confine-realm.ts';
import { networkJournal } from '../../realm/network-journal.ts';

const neverUsed = [
  'EventSource',
  'RTCPeerConnection',
  'SharedWorker',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'webkitRTCPeerConnection',
];

// The development server speaks to its pages over a web socket.
if (import.meta.env.PROD) {
  const note = networkJournal.add.bind(networkJournal);
  for (const name of neverUsed) {
    if (name in globalThis) fix(globalThis, name, refusal(name, note));
  }
  refuseMethods('Navigator', ['sendBeacon'], note);
}
