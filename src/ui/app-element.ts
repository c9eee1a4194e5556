import { LitElement, type CSSResultGroup, type CSSResultOrNative, type PropertyValues } from 'lit';
import { currentLocale, onLocaleChange, type Locale } from '../i18n/locale.ts';
import { baseStyles } from './styles.ts';

type DetailOf<Name extends keyof HTMLElementEventMap> =
  HTMLElementEventMap[Name] extends CustomEvent<infer Detail> ? Detail : never;

/** An event without a detail is declared as `CustomEvent<null>`. */
type DetailArguments<Name extends keyof HTMLElementEventMap> =
  DetailOf<Name> extends null ? [] : [detail: DetailOf<Name>];

/**
 * The base of the page's elements: it updates when the language changes, begins with `baseStyles`
 * before the element's own styles, and sends the events declared in `HTMLElementEventMap`.
 */
export class AppElement extends LitElement {
  #endLocale: (() => void) | null = null;
  #drawnLocale: Locale | null = null;

  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return super.finalizeStyles([baseStyles, styles ?? []]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endLocale = onLocaleChange(() => this.requestUpdate());
    // The language may have changed while the element was away.
    if (this.#drawnLocale !== currentLocale()) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endLocale?.();
  }

  protected override update(changed: PropertyValues): void {
    this.#drawnLocale = currentLocale();
    super.update(changed);
  }

  /** Sends an event to the element's owner alone, whose template holds it. */
  protected emit<Name extends keyof HTMLElementEventMap>(
    name: Name,
    ...[detail]: DetailArguments<Name>
  ): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** Sends an event that also reaches every element around this one, through all shadow roots. */
  protected announce<Name extends keyof HTMLElementEventMap>(
    name: Name,
    ...[detail]: DetailArguments<Name>
  ): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
