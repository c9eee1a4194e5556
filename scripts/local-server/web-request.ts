import type { IncomingMessage } from 'node:http';

/**
 * The body as a stream that can be left half read: the socket stays, so that an answer can still be
 * sent.
 */
function bodyOf(request: IncomingMessage): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      request.on('data', (chunk: Buffer) => {
        controller.enqueue(new Uint8Array(chunk));
        if ((controller.desiredSize ?? 0) <= 0) request.pause();
      });
      request.once('end', () => controller.close());
      request.once('error', (error) => controller.error(error));
      request.pause();
    },
    pull() {
      request.resume();
    },
    cancel() {
      request.removeAllListeners('data');
      request.removeAllListeners('end');
      // Read to nowhere: a client that only listens once it has sent everything would else never
      // hear the answer.
      request.resume();
    },
  });
}

/** A Node request as a Request of the web, whose signal tells that the client has left. */
export function webRequest(request: IncomingMessage, signal: AbortSignal): Request {
  const { method = 'GET', url = '/' } = request;
  const headers = new Headers();
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    headers.append(request.rawHeaders[index] as string, request.rawHeaders[index + 1] as string);
  }
  const bodiless = method === 'GET' || method === 'HEAD';
  const init: RequestInit & { duplex?: 'half' } = bodiless
    ? { method, headers, signal }
    : { method, headers, signal, body: bodyOf(request), duplex: 'half' };
  return new Request(new URL(url, 'http://localhost'), init);
}
