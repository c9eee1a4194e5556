/**
 * Names that a worker's global object keeps. It is a list of what is kept, not of what is removed,
 * so that a way to the network that browsers learn later is not open.
 */
const ofTheLanguage = [
  'AggregateError Array ArrayBuffer AsyncDisposableStack Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date',
  'DisposableStack Error EvalError FinalizationRegistry Float16Array Float32Array Float64Array Function Infinity Int16Array',
  'Int32Array Int8Array InternalError Intl Iterator JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect',
  'RegExp Set SharedArrayBuffer String SuppressedError Symbol SyntaxError Temporal TypeError URIError Uint16Array Uint32Array',
  'Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet WebAssembly constructor decodeURI decodeURIComponent encodeURI',
  'encodeURIComponent escape eval globalThis isFinite isNaN parseFloat parseInt undefined unescape',
];

const ofEveryWorker = [
  'AbortController AbortSignal Blob BroadcastChannel ByteLengthQueuingStrategy CompressionStream CountQueuingStrategy Crypto',
  'CryptoKey CustomEvent DOMException DOMStringList DecompressionStream ErrorEvent Event EventTarget File FileList FileReader',
  'FileReaderSync FormData Headers IDBCursor IDBCursorWithValue IDBDatabase IDBFactory IDBIndex IDBKeyRange IDBObjectStore',
  'IDBOpenDBRequest IDBRecord IDBRequest IDBTransaction IDBVersionChangeEvent MessageChannel MessageEvent MessagePort Performance',
  'PerformanceEntry PerformanceMark PerformanceMeasure PerformanceObserver PerformanceObserverEntryList',
  'PerformanceResourceTiming ProgressEvent PromiseRejectionEvent QuotaExceededError ReadableByteStreamController ReadableStream',
  'ReadableStreamBYOBReader ReadableStreamBYOBRequest ReadableStreamDefaultController ReadableStreamDefaultReader Request Response',
  'SecurityPolicyViolationEvent SubtleCrypto TextDecoder TextDecoderStream TextEncoder TextEncoderStream TransformStream',
  'TransformStreamDefaultController URL URLPattern URLSearchParams WorkerGlobalScope WorkerLocation WritableStream',
  'WritableStreamDefaultController WritableStreamDefaultWriter atob btoa clearInterval clearTimeout console crossOriginIsolated',
  'crypto indexedDB isSecureContext location onerror onrejectionhandled onunhandledrejection origin performance queueMicrotask',
  'reportError self setInterval setTimeout structuredClone',
];

/** What the engine's worker has besides. */
const ofTheEngine = [
  'DedicatedWorkerGlobalScope cancelAnimationFrame close name onmessage onmessageerror postMessage requestAnimationFrame',
];

/** What the service worker has besides. */
const ofTheServiceWorker = [
  'Cache CacheStorage Client Clients ExtendableEvent ExtendableMessageEvent FetchEvent InstallEvent ServiceWorkerGlobalScope',
  'ServiceWorkerRegistration WindowClient caches clients onactivate onfetch oninstall onmessage onmessageerror registration',
  'skipWaiting',
];

export const keptInEngine = namesIn(ofTheLanguage, ofEveryWorker, ofTheEngine);
export const keptInServiceWorker = namesIn(ofTheLanguage, ofEveryWorker, ofTheServiceWorker);

function namesIn(...lists: string[][]): ReadonlySet<string> {
  return new Set(lists.flat().flatMap((line) => line.split(' ')));
}
