import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { EngineError } from '../../client/engine-error.ts';
import { formatBytes } from '../../i18n/format.ts';
import { currentLocale, messages } from '../../i18n/locale.ts';
import type { ModelInfo } from '../../model/model-info.ts';
import { ModelExistsError, type ModelInTheWay } from '../../storage/model-exists-error.ts';
import type { ModelStore, StoreContents } from '../../storage/model-store.ts';
import { siteModels } from '../../storage/site-models.ts';
import { StorageError } from '../../storage/storage-error.ts';
import '../../ui/drop-zone.ts';
import type { Dropped } from '../../ui/drop-zone.ts';
import { alertStyles, buttonStyles, panelStyles } from '../../ui/styles.ts';
import type { StoredModel } from '../../storage/stored-model.ts';
import type { ImportedModel } from '../../engine/model-bundle-api.ts';
import { downloadFile } from '../../ui/download-file.ts';
import { SessionElement } from '../session/session-element.ts';
import './bring-guide.ts';
import './compare-models.ts';
import type { ModelAction } from './model-panel.ts';
import './model-panel.ts';
import { fullName, keyOf, momentOf, sameContents } from './model-names.ts';
import { modelsPageStyles } from './models-page-styles.ts';
import { replaceQuestion, type Replacement } from './replace-question.ts';
import type { Erasure } from './storage-trouble.ts';
import './storage-trouble.ts';
import { reasonOf, whyRefused } from './why-refused.ts';

/** A message at the head of the page: that something went well, or why it did not. */
type Notice =
  { kind: 'done'; text: () => string } | { kind: 'failed'; code: string; text: () => string };

/** The models that can answer, and which of them does. */
@customElement('rc-models-page')
export class ModelsPage extends SessionElement {
  static override styles = [buttonStyles, panelStyles, alertStyles, modelsPageStyles];

  @property({ attribute: false }) store: ModelStore = siteModels;
  @state() private shipped: ModelInfo | null = null;
  /** What is stored; null while it is not read, and where it cannot be. */
  @state() private contents: StoreContents | null = null;
  @state() private storageFailure: StorageError | null = null;
  @state() private replacement: Replacement | null = null;
  @state() private busy: { model: string; action: ModelAction } | null = null;
  @state() private importing = false;
  @state() private notice: Notice | null = null;
  @state() private cards: ReadonlyMap<string, string | null> = new Map();

  /** Language of the cards that are open. */
  #cardLocale = currentLocale();
  #unsubscribe: (() => void) | null = null;
  #reading: Promise<StoreContents> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.store.changes.subscribe(() => void this.#hear());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  protected override firstUpdated(): void {
    // The shipped model is listed whatever is wrong with the store.
    void this.#refresh();
    void this.#attempt(async () => {
      await this.#describeShipped();
    });
  }

  protected override willUpdate(): void {
    if (this.#cardLocale === currentLocale()) return;
    this.#cardLocale = currentLocale();
    void this.#readCardsAgain();
  }

  protected override render() {
    const words = messages().models;
    return html`
      <h1>${words.heading}</h1>
      <p class="lead">${words.lead}</p>
      <div role="status">
        ${this.notice?.kind === 'done' ? this.#renderDone(this.notice) : nothing}
      </div>
      ${this.notice?.kind === 'failed' ? this.#renderFailure(this.notice) : nothing}
      ${this.#renderReplacement()} ${this.#renderBack()}
      <section class="group" aria-labelledby="shipped">
        <h2 id="shipped">${words.shipped}</h2>
        ${this.shipped === null ? nothing : this.#renderModel(this.shipped, null)}
      </section>
      <section class="group" aria-labelledby="own">
        <h2 id="own">${words.own}</h2>
        ${
          this.contents === null
            ? nothing
            : html`<p class="quiet" data-testid="model-storage">
                ${words.storage({ count: this.#own.length, size: formatBytes(this.#own.reduce((sum, { files }) => sum + bytesOf(files), 0)) })}
              </p>`
        }
        <rc-storage-trouble
          .contents=${this.contents}
          .failure=${this.storageFailure}
          @read-again=${() => void this.#refresh()}
          @erase-stored=${({ detail }: HTMLElementEventMap['erase-stored']) =>
            void this.#eraseStored(detail.erasure)}
        ></rc-storage-trouble>
        ${repeat(this.#own, momentOf, (model) => this.#renderModel(model.info, model))}
        ${this.#renderImport()}
      </section>
      ${this.#renderComparison()}
    `;
  }

  #renderDone({ text }: Notice) {
    return html`<p class="notice" data-testid="models-done">${text()}</p>`;
  }

  #renderFailure(notice: Notice & { kind: 'failed' }) {
    return html`<div class="alert" role="alert" data-code=${notice.code}>
      <p>${notice.text()}</p>
      <button type="button" @click=${() => (this.notice = null)}>
        ${messages().models.dismiss}
      </button>
    </div>`;
  }

  #renderReplacement() {
    if (this.replacement === null) return nothing;
    return replaceQuestion(this.replacement, {
      onReplace: () => void this.#replace(),
      onKeep: () => (this.replacement = null),
    });
  }

  #renderBack() {
    const previous = this.contents?.previous;
    if (previous === undefined) return nothing;
    const info = previous?.info ?? this.shipped;
    if (info === null) return nothing;
    return html`<div>
      <button
        type="button"
        data-testid="model-back"
        ?disabled=${this.busy !== null}
        @click=${() => this.#goBack(previous)}
      >
        ${messages().models.back({ name: fullName(info) })}
      </button>
    </div>`;
  }

  #renderModel(info: ModelInfo, stored: StoredModel | null) {
    const key = stored === null ? '' : keyOf(stored);
    const { active = null, activeIsDamaged = false } = this.contents ?? {};
    const isActive = active === null ? stored === null && !activeIsDamaged : keyOf(active) === key;
    return html`<rc-model-panel
      .info=${info}
      ?own=${stored !== null}
      ?active=${isActive}
      .busy=${this.busy?.model === key ? this.busy.action : null}
      .card=${this.cards.get(key)}
      @model-action=${({ detail }: CustomEvent<{ action: ModelAction }>) =>
        void this.#act(detail.action, info, stored)}
    ></rc-model-panel>`;
  }

  #renderImport() {
    const words = messages().models;
    return html`<rc-drop-zone over-text=${words.importDropNow} @dropped=${this.#dropped}>
        <div class="import">
          <p>${words.importDrop}</p>
          <label class="button"
            >${words.importPick}<input
              type="file"
              accept=".zip,application/zip"
              data-testid="model-file"
              ?disabled=${this.importing}
              @change=${this.#picked}
          /></label>
          <p class="quiet">${this.importing ? words.importing : words.importNote}</p>
        </div>
      </rc-drop-zone>
      <rc-bring-guide></rc-bring-guide>`;
  }

  #renderComparison() {
    const words = messages().models;
    const models = [
      ...(this.shipped === null ? [] : [this.shipped]),
      ...this.#own.map(({ info }) => info),
    ];
    if (models.length < 2) return nothing;
    return html`<section class="panel group" aria-labelledby="compare">
      <h2 id="compare">${words.compare}</h2>
      <p class="quiet">${words.compareLead}</p>
      <rc-compare-models .models=${models}></rc-compare-models>
    </section>`;
  }

  async #act(action: ModelAction, info: ModelInfo, stored: StoredModel | null): Promise<void> {
    const key = stored === null ? '' : keyOf(stored);
    const origin = stored?.files ?? this.session.client.modelUrl;
    this.busy = { model: key, action };
    await this.#attempt(async () => {
      if (action === 'activate') {
        await this.store.activate(stored === null ? null : info);
        await this.#useActive();
      } else if (action === 'export') {
        downloadFile(
          `${info.id}-${info.version}.zip`,
          await this.session.client.ask.exportModel(origin),
        );
      } else if (action === 'card') {
        const cards = new Map(this.cards);
        if (!cards.delete(key))
          cards.set(key, await this.session.client.ask.modelCard(origin, currentLocale()));
        this.cards = cards;
      } else {
        await this.#erase(info);
      }
    });
    this.busy = null;
  }

  /** A bundle may bring its card in both languages. One that cannot be read now stays as it is. */
  async #readCardsAgain(): Promise<void> {
    const locale = this.#cardLocale;
    for (const key of this.cards.keys()) {
      const origin =
        this.#own.find((model) => keyOf(model) === key)?.files ?? this.session.client.modelUrl;
      const card = await this.session.client.ask.modelCard(origin, locale).catch(() => null);
      const isWanted = locale === this.#cardLocale && this.cards.has(key);
      if (card !== null && isWanted) this.cards = new Map(this.cards).set(key, card);
    }
  }

  async #erase(info: ModelInfo): Promise<void> {
    const active = this.contents?.active ?? null;
    const wasActive = active !== null && keyOf(active) === keyOf({ info });
    await this.store.erase(info);
    if (wasActive) await this.#useActive();
    else await this.#refresh();
    this.#tell(() => messages().models.erased({ name: fullName(info) }));
  }

  #eraseStored(erasure: Erasure): Promise<void> {
    return this.#attempt(async () => {
      if (erasure === 'all') await this.store.eraseAll();
      else await this.store.eraseDamaged();
      await this.#useActive();
      this.#tell(() =>
        erasure === 'all' ? messages().models.allErased : messages().models.damagedErased,
      );
    });
  }

  #goBack(previous: StoredModel | null): Promise<void> {
    return this.#attempt(async () => {
      await this.store.goBack(previous?.info ?? null);
      await this.#useActive();
    });
  }

  get #own(): readonly StoredModel[] {
    return this.contents?.models ?? [];
  }

  /** Lets what is active by now answer on every page. */
  async #useActive(): Promise<void> {
    await this.#refresh();
    await this.session.client.changeModel();
  }

  async #describeShipped(): Promise<ModelInfo> {
    this.shipped ??= await this.session.client.ask.describeModel(this.session.client.modelUrl);
    return this.shipped;
  }

  async #refresh(): Promise<void> {
    const reading = this.store.contents();
    this.#reading = reading;
    const read = await reading.catch((thrown: unknown) => StorageError.from(thrown));
    // Another reading has begun since, and knows better.
    if (this.#reading !== reading) return;
    this.contents = read instanceof StorageError ? null : read;
    this.storageFailure = read instanceof StorageError ? read : null;
  }

  /**
   * Another tab may have changed what is stored: what is shown, and what was said or asked of it.
   */
  async #hear(): Promise<void> {
    const before = this.contents;
    await this.#refresh();
    if (sameContents(before, this.contents)) return;
    if (this.notice?.kind === 'done') this.notice = null;
    const { replacement } = this;
    // The import is still wanted; whether anything stands in its way may be another matter by now.
    if (replacement !== null) await this.#attempt(() => this.#save(replacement.imported));
  }

  readonly #picked = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) void this.#import(file);
    // So that the same file can be picked again.
    input.value = '';
  };

  readonly #dropped = ({ detail: { files, folders } }: CustomEvent<Dropped>) => {
    const [file] = files;
    if (file !== undefined && files.length === 1 && folders.length === 0) void this.#import(file);
    else this.#fail('several-files', () => messages().models.oneAtATime);
  };

  async #import(file: File): Promise<void> {
    if (this.importing) return;
    this.importing = true;
    await this.#attempt(async () => {
      const imported = await this.session.client.ask.importModel(file);
      const { info } = imported;
      if (keyOf({ info }) === keyOf({ info: await this.#describeShipped() })) {
        this.#fail('model-already-there', () =>
          messages().models.isShipped({ name: fullName(info) }),
        );
        return;
      }
      await this.#save(imported);
    });
    this.importing = false;
  }

  #replace(): Promise<void> {
    return this.#attempt(async () => {
      if (this.replacement === null) return;
      const { imported, there } = this.replacement;
      await this.#save(imported, there);
    });
  }

  /** Keeps an imported model, or asks the user where that would replace another one. */
  async #save(imported: ImportedModel, replacing: ModelInTheWay | null = null): Promise<void> {
    const { info, files } = imported;
    const name = fullName(info);
    this.replacement = null;
    try {
      const saved = await this.store.save(info, files, replacing);
      if (saved === 'replaced' && replacing?.active === true) await this.#useActive();
      else await this.#refresh();
      this.#tell(() => {
        const words = messages().models;
        return saved === 'added' ? words.imported({ name }) : words[saved]({ name });
      });
    } catch (thrown) {
      if (!(thrown instanceof ModelExistsError)) throw thrown;
      this.replacement = { imported, there: thrown.there };
      await this.#refresh();
    }
  }

  /** Does something and tells the user when it fails. */
  async #attempt(work: () => Promise<void>): Promise<void> {
    this.notice = null;
    try {
      await work();
    } catch (thrown) {
      if (thrown instanceof StorageError) {
        this.#fail(thrown.code, () => messages().models.storageErrors[thrown.code]);
        if (thrown.code === 'storage-changed') await this.#refresh();
      } else {
        const error = EngineError.from(thrown);
        const { importing } = this;
        this.#fail(error.code, () => (importing ? whyRefused(error) : reasonOf(error)));
      }
    }
  }

  #tell(text: () => string): void {
    this.notice = { kind: 'done', text };
  }

  #fail(code: string, text: () => string): void {
    this.notice = { kind: 'failed', code, text };
  }
}

function bytesOf(files: StoredModel['files']): number {
  return files.reduce((sum, { blob }) => sum + blob.size, 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-models-page': ModelsPage;
  }
}
