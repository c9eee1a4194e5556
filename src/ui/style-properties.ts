import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

type Properties = Record<string, string>;

class StylePropertiesDirective extends Directive {
  #style: CSSStyleDeclaration | null = null;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('styleProperties belongs on an element.');
  }

  override update({ element }: ElementPart, [properties]: [Properties]): typeof noChange {
    this.#style = (element as HTMLElement).style;
    return this.render(properties);
  }

  render(properties: Properties): typeof noChange {
    for (const [name, value] of Object.entries(properties)) this.#style?.setProperty(name, value);
    return noChange;
  }
}

/**
 * Sets CSS properties of an element: `<div ${styleProperties({ width: '40%' })}>`. Lit's own
 * styleMap writes a style attribute the first time, which the Content-Security-Policy refuses.
 */
export const styleProperties = directive(StylePropertiesDirective);
