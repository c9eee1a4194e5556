/**
 * The language of an element's place: its own `lang`, or that of what is around it, or the
 * browser's.
 */
export function languageOf(element: Element): string {
  for (let place: Node | null = element; place !== null;) {
    if (place instanceof Element && place.getAttribute('lang')) return place.getAttribute('lang')!;
    place = place instanceof ShadowRoot ? place.host : place.parentNode;
  }
  return navigator.language;
}

/** The texts of an element's labels, without what stands in the element where a label wraps it. */
export function labelTexts(element: Node & { readonly labels: NodeList }): string {
  return [...element.labels].map((label) => textAround(label, element).trim()).join(' ');
}

function textAround(node: Node, left: Node): string {
  if (node === left) return '';
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  return [...node.childNodes].map((child) => textAround(child, left)).join('');
}
