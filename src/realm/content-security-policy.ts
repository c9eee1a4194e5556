/**
 * The promise of privacy, as the browser enforces it: nothing but the site's own files. Styles come
 * from adopted style sheets and the site's own CSS. Workers may start from a blob address because
 * such a worker lives under the policy of the page that made it. WebAssembly may be compiled, as
 * the model's sums are; it reaches nothing but what it is handed, and `eval` stays refused.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The same as a header, which alone can say who may frame a page. */
export const policyHeader = `${contentSecurityPolicy}; frame-ancestors 'self'`;

/**
 * The development server's: Vite injects style elements. Its web socket is of the page's own
 * origin.
 */
export const developmentPolicy = `${contentSecurityPolicy}; style-src 'self' 'unsafe-inline'`;
