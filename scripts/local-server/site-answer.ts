import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonResponse } from '../../src/predict-api/json-response.ts';

const methods = ['GET', 'HEAD'];

/**
 * The answer to a request for what is no file of the built site, or with a method that a file does
 * not know; null where the file is to be sent.
 *
 * @param folder the built site
 * @param base path of the site's root, with a slash at its end
 * @param pathname of the address, decodable
 */
export async function siteAnswer(
  folder: string,
  base: string,
  method: string,
  pathname: string,
): Promise<Response | null> {
  if (!(await isSiteFile(folder, base, pathname))) {
    return refusal(404, 'not-found', 'There is nothing at this address.');
  }
  if (methods.includes(method)) return null;
  const allow = [...methods, 'OPTIONS'].join(', ');
  return method === 'OPTIONS'
    ? new Response(null, { status: 204, headers: { allow } })
    : refusal(405, 'method-not-allowed', 'This is a file: ask for it with GET.', { allow });
}

/** `{"error": {"code", "message"}}`, as the interface has it, for what is not the interface's. */
export function refusal(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Response {
  return jsonResponse({ error: { code, message } }, { status, headers });
}

async function isSiteFile(folder: string, base: string, pathname: string): Promise<boolean> {
  // Vite leads from there to the base.
  if (pathname === '/' || pathname === '/index.html') return true;
  if (!pathname.startsWith(base)) return false;
  const path = decodeURIComponent(pathname.slice(base.length)) || 'index.html';
  // Only the one spelling of a file's address is its address, and none leads out of the folder.
  if (join('/', path) !== `/${path}`) return false;
  return stat(join(folder, path)).then(
    (found) => found.isFile(),
    () => false,
  );
}
