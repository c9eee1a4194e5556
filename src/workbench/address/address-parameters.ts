import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { addressContext } from './address-context.ts';
import {
  itemsOf,
  listOf,
  sameParameters,
  withChanges,
  type ParameterName,
  type Parameters,
} from './address.ts';
import type { Page } from './pages.ts';
import type { SiteAddress } from './site-address.ts';

type Changes<Name extends ParameterName> = Readonly<Partial<Record<Name, string | null>>>;

/**
 * Parameters of the address that an element shows. They stay as they were while another page is
 * shown: coming back to the same ones changes nothing. An element outside of the shell holds them
 * itself. The host is updated with every change.
 */
export class AddressParameters<Name extends ParameterName> implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #page: Page | null;
  readonly #names: readonly Name[];
  readonly #onMove: () => void;
  #values: Parameters = {};
  #address: SiteAddress | null = null;
  #wasShown = true;

  /**
   * @param page that the element belongs to; null where it is on every page
   * @param onMove called when the values have become others, but not by the element itself, after
   *   its first update
   */
  constructor(
    host: ReactiveElement,
    page: Page | null,
    names: readonly Name[],
    onMove: () => void = () => undefined,
  ) {
    this.#host = host;
    this.#page = page;
    this.#names = names;
    this.#onMove = onMove;
    host.addController(this);
  }

  hostConnected(): void {
    const take = (address: SiteAddress) => {
      this.#address = address;
      address.addEventListener('change', this.#follow);
      this.#follow();
    };
    this.#host.dispatchEvent(new ContextEvent(addressContext, this.#host, take));
  }

  hostDisconnected(): void {
    this.#address?.removeEventListener('change', this.#follow);
    this.#address = null;
  }

  /** Whether the page of the element is the one that is shown: no dialog is open on another. */
  get isShown(): boolean {
    return this.#page === null || this.#address === null || this.#address.page === this.#page;
  }

  /** Null where the address does not say. */
  get(name: Name): string | null {
    return this.#values[name] ?? null;
  }

  /** The items of a parameter that lists several. */
  items(name: Name): string[] {
    return itemsOf(this.get(name));
  }

  /** Whether the address says nothing of all this. */
  get isPlain(): boolean {
    return sameParameters(this.#values, {});
  }

  /** Opens or closes something, in an entry of the history; see {@link SiteAddress.go}. */
  go(changes: Changes<Name>): void {
    this.#change(changes);
    if (this.isShown) this.#address?.go(changes);
  }

  /** Changes what is said of what is open already; see {@link SiteAddress.amend}. */
  amend(changes: Changes<Name>): void {
    this.#change(changes);
    if (this.isShown) this.#address?.amend(changes);
  }

  /** Closes all that the address says is open here, as {@link go} does. */
  leave(): void {
    this.go(Object.fromEntries(this.#names.map((name) => [name, null])) as Changes<Name>);
  }

  /** Puts an item on a list, or takes it off, as {@link go} does. */
  goItem(name: Name, item: string, isIn: boolean): void {
    const items = this.items(name).filter((one) => one !== item);
    this.go({ [name]: listOf(isIn ? [...items, item] : items) } as Changes<Name>);
  }

  #change(changes: Changes<Name>): void {
    this.#values = withChanges(this.#values, changes);
    this.#host.requestUpdate();
  }

  readonly #follow = () => {
    if (this.isShown !== this.#wasShown) this.#host.requestUpdate();
    this.#wasShown = this.isShown;
    if (this.#address === null || !this.isShown) return;
    const { parameters } = this.#address;
    const values = Object.fromEntries(
      this.#names.flatMap((name) => {
        const value = parameters[name];
        return value === undefined ? [] : [[name, value]];
      }),
    );
    if (sameParameters(values, this.#values)) return;
    this.#values = values;
    this.#host.requestUpdate();
    if (this.#host.hasUpdated) this.#onMove();
  };
}
