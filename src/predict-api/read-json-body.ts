import { ApiError } from './api-error.ts';
import { predictLimits } from './limits.ts';

const jsonType = /^application\/(?:[\w!#$&^.+-]+\+)?json$/;

/** @throws ApiError `not-json-type` or `unsupported-charset` */
function checkContentType(value: string | null): void {
  const [type = '', ...parameters] = (value ?? '').toLowerCase().split(';');
  if (!jsonType.test(type.trim())) {
    throw new ApiError(
      'not-json-type',
      'Send the body as JSON, with the header Content-Type: application/json.',
    );
  }
  for (const parameter of parameters) {
    const [name = '', charset = ''] = parameter.split('=');
    if (name.trim() !== 'charset') continue;
    if (!['utf-8', 'utf8', 'us-ascii'].includes(charset.trim().replace(/^"(.*)"$/, '$1'))) {
      throw new ApiError('unsupported-charset', 'Send the body in UTF-8; JSON knows no other.');
    }
  }
}

/**
 * Whether the body is gzipped; other encodings are answered as RFC 9110, section 15.5.16, has it.
 *
 * @throws ApiError `unsupported-encoding`
 */
function isGzipped(headers: Headers): boolean {
  const encoding = (headers.get('content-encoding') ?? '').trim().toLowerCase();
  if (encoding === '' || encoding === 'identity') return false;
  if (encoding === 'gzip' || encoding === 'x-gzip') return true;
  throw new ApiError(
    'unsupported-encoding',
    'Send the body as it is, or with Content-Encoding: gzip.',
    { 'accept-encoding': 'gzip' },
  );
}

function tooLarge(): ApiError {
  const { bodyBytes } = predictLimits;
  return new ApiError(
    'body-too-large',
    `The body is larger than ${bodyBytes} bytes; send the reviews in several requests.`,
  );
}

/** @throws ApiError `body-too-large`, `unsupported-encoding` or `body-damaged` */
async function readBody({ headers, body }: Request): Promise<Uint8Array> {
  const gzipped = isGzipped(headers);
  if (Number(headers.get('content-length') ?? 0) > predictLimits.bodyBytes) throw tooLarge();
  if (body === null) return new Uint8Array();
  if (!gzipped) return readLimited(body);
  try {
    return await readLimited(body.pipeThrough(new DecompressionStream('gzip')));
  } catch (thrown) {
    // Not all engines say by the same kind of error that the bytes are none of gzip's.
    if (thrown instanceof ApiError) throw thrown;
    throw new ApiError('body-damaged', 'The body is not gzip, or was cut off.');
  }
}

/** @throws ApiError `body-too-large` as soon as the limit is passed, without reading on */
async function readLimited(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > predictLimits.bodyBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/**
 * The JSON value that a request carries, gzipped or not. A byte order mark is skipped; of a key
 * written twice the last counts, as JSON.parse has it.
 *
 * @throws ApiError with 413, 415, or 400 where the bytes are not UTF-8 or not JSON
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  checkContentType(request.headers.get('content-type'));
  const bytes = await readBody(request);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ApiError('not-utf-8', 'The body holds bytes that are not UTF-8.');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (thrown) {
    const reason = thrown instanceof SyntaxError ? ` ${firstLine(thrown.message)}` : '';
    throw new ApiError(
      'not-json',
      `The body is not valid JSON.${text === '' ? ' It is empty.' : reason}`,
    );
  }
}

// Engines quote the text around the fault: enough to find it, and not a whole review.
function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, 120);
}
