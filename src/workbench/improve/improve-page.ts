import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { EngineError } from '../../client/engine-error.ts';
import type { TestedRow } from '../../engine/training-api.ts';
import { messages } from '../../i18n/locale.ts';
import { ownClassesRecipe } from '../../learning/training-recipe.ts';
import type { TrainingRecord } from '../../learning/training-record.ts';
import type { ModelInfo } from '../../model/model-info.ts';
import type { ModelStore } from '../../storage/model-store.ts';
import { siteModels } from '../../storage/site-models.ts';
import { StorageError } from '../../storage/storage-error.ts';
import { downloadFile, withoutExtension } from '../../ui/download-file.ts';
import '../../ui/job-progress.ts';
import { alertStyles, buttonStyles, panelStyles, visuallyHiddenStyles } from '../../ui/styles.ts';
import { blockStyles } from '../blocks/block-styles.ts';
import { renderBlocks } from '../blocks/render-blocks.ts';
import { failureAlert, failureOf, type PageFailure } from '../page-failure.ts';
import { fetchSample } from '../sample-file.ts';
import { nameOfFiles } from '../session/opened-files.ts';
import { SessionElement } from '../session/session-element.ts';
import { improvePageStyles } from './improve-page-styles.ts';
import { classesOf, readLabelledFiles, sourceOfOpened } from './labelled-files.ts';
import './tested-rows.ts';
import { trainingBlocks, trialTable, verdictSentence } from './training-blocks.ts';
import './training-settings.ts';

/** A better model from labelled rows: made, tested and taken over on this page. */
@customElement('rc-improve-page')
export class ImprovePage extends SessionElement {
  static override styles = [
    buttonStyles,
    panelStyles,
    alertStyles,
    visuallyHiddenStyles,
    blockStyles,
    improvePageStyles,
  ];

  @property({ type: Boolean, reflect: true }) override hidden = false;
  @property({ attribute: false }) store: ModelStore = siteModels;
  @state() private model: ModelInfo | null = null;
  @state() private failure: PageFailure | null = null;
  @state() private storageFailure: StorageError | null = null;
  /** Names of files that cannot be learnt from. */
  @state() private unusable = '';
  /** The model that was taken over. */
  @state() private taken: ModelInfo | null = null;
  @state() private rows: { removed: TestedRow[]; introduced: TestedRow[] } | null = null;
  @state() private announcement = '';
  @query('h2#verdict') private verdictHeading!: HTMLElement | null;

  readonly #modelChanged = () => void this.#readModel();

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.session.client.addEventListener('model-changed', this.#modelChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.client.removeEventListener('model-changed', this.#modelChanged);
  }

  protected override firstUpdated(): void {
    this.session.client.addEventListener('model-changed', this.#modelChanged);
    void this.#readModel();
  }

  /** While another page is shown nobody sees this one; showing it updates it. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return !this.hidden || changed.has('hidden');
  }

  protected override render() {
    const words = messages().improve;
    const { training } = this.session;
    return html`
      <header>
        <h1 tabindex="-1">${words.heading}</h1>
        <p class="lead">${words.lead}</p>
      </header>
      ${this.#sources.length === 0 ? this.#empty() : this.#ready()}
      ${this.failure === null ? nothing : failureAlert(this.failure)}
      ${
        this.unusable === ''
          ? nothing
          : html`<div class="alert" role="alert" data-code="training-file-unusable">
              <p>${words.unusable({ files: this.unusable })}</p>
            </div>`
      }
      <p class="visually-hidden" role="status">${this.announcement}</p>
      ${training.result === null ? this.#trials() : this.#outcome(training.result.record)}
    `;
  }

  /** What is learnt from: what is open, and what was added. */
  get #sources() {
    const opened = sourceOfOpened(this.session.opened);
    const { added } = this.session.training;
    return opened === null ? [...added] : [opened, ...added];
  }

  #empty() {
    const words = messages().improve;
    return html`<p class="lead">${words.emptyNext}</p>
      <div class="ways">
        <a class="button primary" href="#evaluate">${words.toEvaluate}</a>
        ${this.#picker(words.pick)}
        <button type="button" data-testid="training-sample" @click=${() => void this.#takeSample()}>
          ${words.sample}
        </button>
      </div>`;
  }

  #ready() {
    const words = messages().improve;
    const { training, evaluation } = this.session;
    const sources = this.#sources;
    const [first] = sources;
    const classes = first === undefined ? [] : classesOf(first);
    const isRunning = training.job.running !== null;
    const openedCount = sources.length - training.added.length;
    return html`
      <section aria-labelledby="rows" class="panel">
        <ul class="sources">
          ${sources.map(({ files, survey, columns }, place) => {
            const name = nameOfFiles(files);
            return html`<li>
              <div>
                <p class="name" dir="auto">${words.source({ files: name, count: survey.rows })}</p>
                <p class="quiet" dir="auto">
                  ${words.sourceColumns({
                    text: survey.columns[columns.text]?.name ?? '',
                    label: survey.columns[columns.label]?.name ?? '',
                  })}
                </p>
              </div>
              ${
                place < openedCount
                  ? html`<a class="button plain" href="#evaluate">${words.changeMapping}</a>`
                  : html`<button
                      type="button"
                      class="plain"
                      ?disabled=${isRunning}
                      @click=${() => this.#remove(place - openedCount)}
                    >
                      ${words.removeSource({ files: name })}
                    </button>`
              }
            </li>`;
          })}
        </ul>
        <div class="ways">${this.#picker(words.add)}</div>
        ${
          evaluation?.subject.kind === 'column'
            ? html`<p class="quiet">${words.fromPredictions}</p>`
            : nothing
        }
        <p class="quiet" data-testid="training-plan">${this.#plan(classes)}</p>
        ${this.#status()}
        <details>
          <summary>${words.settings.heading}</summary>
          <rc-training-settings
            .recipe=${training.recipe}
            .classes=${classes}
            ?disabled=${isRunning}
            @recipe-changed=${({ detail }: HTMLElementEventMap['recipe-changed']) =>
              training.change({ recipe: detail })}
          ></rc-training-settings>
        </details>
      </section>
    `;
  }

  #plan(classes: readonly string[]): string {
    const words = messages().improve;
    if (this.model === null) return '';
    const isBase = this.#answers(classes);
    return isBase
      ? words.what({ base: this.model.name })
      : words.whatOwn({ classes: classes.join(', ') });
  }

  /** Whether the active model answers the classes of the rows. */
  #answers(classes: readonly string[]): boolean {
    const own = this.model?.classes ?? [];
    return own.length === classes.length && classes.every((name) => own.includes(name));
  }

  #status() {
    const words = messages().improve;
    const { job, result } = this.session.training;
    const { running } = job;
    if (running !== null) {
      const stages = Object.values(words.stages);
      const { progress } = running;
      const stage =
        progress === null || progress.stage === 'reading'
          ? words.stages.reading
          : (stages[1 + Math.floor(progress.done)] ?? words.stages.testing);
      return html`<rc-job-progress
        activity=${stage}
        .done=${progress?.done ?? 0}
        .total=${progress?.total ?? null}
        .figures=${[]}
        progress-label=${words.progressLabel}
        cancel-label=${words.cancel}
        @job-cancelled=${() => job.cancel()}
      ></rc-job-progress>`;
    }
    return html`<div class="ways">
        <button
          type="button"
          class="primary start"
          data-testid="train-start"
          @click=${() => void this.#train()}
        >
          ${result === null ? words.start : words.startAgain}
        </button>
      </div>
      ${
        job.cancelled
          ? html`<div class="notice" role="status" data-code="cancelled">
              <p>${words.cancelled}</p>
            </div>`
          : nothing
      }
      ${job.failure === null ? nothing : failureAlert(failureOf(job.failure))}`;
  }

  #picker(label: string) {
    return html`<label class="button">
      ${label}
      <input
        type="file"
        multiple
        data-testid="training-file"
        aria-label=${label}
        ?disabled=${this.session.training.job.running !== null}
        @change=${this.#picked}
      />
    </label>`;
  }

  #trials() {
    const { trials, job } = this.session.training;
    if (trials.length === 0 || job.running === null) return nothing;
    const words = messages().improve.trials;
    const [first] = this.#sources;
    return html`<section aria-labelledby="trials">
      <h2 id="trials">${words.heading}</h2>
      <p class="quiet">${words.note}</p>
      ${renderBlocks([trialTable(trials, first === undefined ? [] : classesOf(first))])}
    </section>`;
  }

  #outcome(record: TrainingRecord) {
    const words = messages().improve;
    return html`
      <section
        aria-labelledby="verdict"
        data-testid="training-outcome"
        data-verdict=${record.verdict}
      >
        <h2 id="verdict" tabindex="-1">${words.verdict.heading}</h2>
        ${renderBlocks(trainingBlocks(record))}
        ${record.model === null ? nothing : this.#testedRows(record)}
      </section>
      ${this.#take(record)}
      <section aria-labelledby="trials">
        <h2 id="trials">${words.trials.heading}</h2>
        <p class="quiet">${words.trials.note}</p>
        ${renderBlocks([trialTable(record.trials, record.classes)])}
      </section>
    `;
  }

  #testedRows({ errors, classes }: TrainingRecord) {
    const words = messages().improve.errors;
    return (['removed', 'introduced'] as const).map(
      (change) =>
        html`<details>
          <summary>${words[change]({ count: errors[change].length })}</summary>
          <rc-tested-rows
            .rows=${this.rows?.[change] ?? []}
            .classes=${classes}
            .total=${errors[change].length}
          ></rc-tested-rows>
        </details>`,
    );
  }

  #take({ model, verdict, base }: TrainingRecord) {
    const words = messages().improve.take;
    return html`<section aria-labelledby="take">
      <h2 id="take">${words.heading}</h2>
      ${
        model === null
          ? nothing
          : html`${verdict === 'better' ? nothing : html`<p>${words.doubtful}</p>`}
              ${
                base === null || this.model === null
                  ? nothing
                  : html`<p class="quiet">${words.licence({ licence: this.model.licence })}</p>`
              }
              ${
                this.taken === null
                  ? nothing
                  : html`<p class="notice" role="status" data-testid="model-taken">
                      ${words.activated({ name: this.taken.name })}
                    </p>`
              }
              ${
                this.storageFailure === null
                  ? nothing
                  : html`<div class="alert" role="alert" data-code=${this.storageFailure.code}>
                      <p>${messages().models.storageErrors[this.storageFailure.code]}</p>
                    </div>`
              }
              <div class="ways">
                <button
                  type="button"
                  class="primary"
                  data-testid="activate-model"
                  ?disabled=${this.taken !== null}
                  @click=${() => void this.#activate()}
                >
                  ${words.activate}
                </button>
                <button
                  type="button"
                  data-testid="download-bundle"
                  @click=${() => void this.#downloadBundle()}
                >
                  ${words.bundle}
                </button>
              </div>`
      }
      <div class="ways">
        <button type="button" data-testid="download-training-record" @click=${this.#downloadRecord}>
          ${words.record}
        </button>
        <button type="button" data-testid="download-recipe" @click=${this.#downloadRecipe}>
          ${words.recipe}
        </button>
      </div>
    </section>`;
  }

  async #readModel(): Promise<void> {
    try {
      this.model = await this.session.client.modelReady();
    } catch (thrown) {
      this.failure = failureOf(EngineError.from(thrown));
    }
  }

  async #takeSample(): Promise<void> {
    this.failure = null;
    const file = await fetchSample();
    if (file === null) this.failure = { kind: 'sample-missing' };
    else await this.#add([file]);
  }

  readonly #picked = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // So that the same files can be picked again.
    input.value = '';
    if (files.length > 0) void this.#add(files);
  };

  async #add(files: readonly File[]): Promise<void> {
    const { training, client } = this.session;
    this.failure = null;
    this.unusable = '';
    const [first = null] = this.#sources;
    const name = nameOfFiles(files);
    const source = await training.job.run(name, (handles) =>
      readLabelledFiles(client, files, first, handles),
    );
    if (source === null) {
      if (training.job.failure === null && !training.job.cancelled) this.unusable = name;
      return;
    }
    training.change({ added: [...training.added, source] });
  }

  #remove(place: number): void {
    const { training } = this.session;
    training.change({ added: training.added.filter((_, other) => other !== place) });
  }

  async #train(): Promise<void> {
    const { training, client } = this.session;
    const sources = this.#sources;
    const [first] = sources;
    if (first === undefined) return;
    this.failure = null;
    this.unusable = '';
    this.taken = null;
    this.storageFailure = null;
    this.rows = null;
    const name = nameOfFiles(sources.flatMap(({ files }) => files));
    const { recipe } = training;
    const models = this.#answers(classesOf(first)) ? recipe.models : ownClassesRecipe.models;
    const model = await this.#newName(nameOfFiles(first.files));
    const result = await training.start(
      client,
      { sources, recipe: { ...recipe, models, model }, corrections: [], locked: [], looks: 0 },
      name,
    );
    if (result === null || training.id === null) return;
    const [removed, introduced] = await Promise.all([
      client.ask.testedRows(training.id, 'removed', maxListed),
      client.ask.testedRows(training.id, 'introduced', maxListed),
    ]);
    this.rows = { removed, introduced };
    this.announcement = verdictSentence(result.record);
    this.dispatchEvent(
      new CustomEvent('training-complete', {
        bubbles: true,
        composed: true,
        detail: result.record,
      }),
    );
    await this.updateComplete;
    this.verdictHeading?.scrollIntoView({ block: 'nearest' });
  }

  /** A name that no model on this device has. */
  async #newName(files: string): Promise<{ id: string; version: string; name: string }> {
    const title = withoutExtension(files).slice(0, 60);
    const id = `improved-${slug(title)}`.slice(0, 64);
    const stored = await this.store.list().catch(() => []);
    const taken = new Set(
      stored.filter(({ info }) => info.id === id).map(({ info }) => info.version),
    );
    let number = 0;
    while (taken.has(`1.${number}.0`)) number += 1;
    return { id, version: `1.${number}.0`, name: title };
  }

  async #activate(): Promise<void> {
    const { training, client } = this.session;
    const files = training.result?.files ?? null;
    if (files === null) return;
    this.storageFailure = null;
    try {
      const info = await client.ask.describeModel(files);
      await this.store.save(info, files);
      await this.store.activate(info);
      await client.changeModel();
      this.taken = info;
    } catch (thrown) {
      if (thrown instanceof StorageError) this.storageFailure = thrown;
      else this.failure = failureOf(EngineError.from(thrown));
    }
  }

  async #downloadBundle(): Promise<void> {
    const { training, client } = this.session;
    const { files = null, record } = training.result ?? {};
    if (files === null || record?.model == null) return;
    const archive = await client.ask.exportModel(files);
    downloadFile(`${record.model.id}-${record.model.version}.zip`, archive);
  }

  readonly #downloadRecord = () => {
    const { result } = this.session.training;
    if (result !== null) saveJson(result.record, result.record, 'training');
  };

  readonly #downloadRecipe = () => {
    const { result } = this.session.training;
    if (result !== null) saveJson(result.record, result.record.recipe, 'recipe');
  };
}

/** Test rows that are read at most, of each kind. */
const maxListed = 200;

function saveJson({ recipe }: TrainingRecord, content: object, kind: string): void {
  const json = `${JSON.stringify(content, null, 2)}\n`;
  downloadFile(`${recipe.model.id}-${kind}.json`, new Blob([json], { type: 'application/json' }));
}

/** Letters and digits of ASCII with hyphens between, as the id of a model has them. */
function slug(title: string): string {
  const ascii = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'reviews';
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-improve-page': ImprovePage;
  }
  interface HTMLElementEventMap {
    'training-complete': CustomEvent<TrainingRecord>;
  }
}
