import { consume } from '@lit/context';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { AppElement } from '../../ui/app-element.ts';
import { sessionContext } from './session-context.ts';
import type { Session } from './session.ts';

/**
 * The base of the pages: it has the session of the shell around it and updates with each change.
 */
export class SessionElement extends AppElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session!: Session;

  readonly #changed = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    // The first session is followed when it is there.
    if (this.hasUpdated) this.session.addEventListener('change', this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener('change', this.#changed);
  }

  protected override update(changed: PropertyValues<this>): void {
    if (changed.has('session')) {
      changed.get('session')?.removeEventListener('change', this.#changed);
      this.session.addEventListener('change', this.#changed);
    }
    super.update(changed);
  }
}
