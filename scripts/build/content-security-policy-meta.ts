import type { Plugin } from 'vite';

/** Writes the policy into the pages themselves, so that they carry it on plain hosting too. */
export function contentSecurityPolicyMeta(policy: string): Plugin {
  return {
    name: 'content-security-policy-meta',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}
