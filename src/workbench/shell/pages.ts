/** The pages of the workbench, in the order of the work; each is the address's hash. */
export const pages = ['classify', 'evaluate', 'errors', 'models', 'embed', 'api'] as const;

export type Page = (typeof pages)[number];

/** The page that a location's hash names; null when it names none. */
export function pageOfHash(hash: string): Page | null {
  return pages.find((page) => hash === `#${page}`) ?? null;
}
