/** The elements within a root that a selector finds, in shadow roots too. */
export function deepQuery(selector: string, root: ParentNode): HTMLElement[] {
  const found = [...root.querySelectorAll<HTMLElement>(selector)];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot !== null) found.push(...deepQuery(selector, element.shadowRoot));
  }
  return found;
}
