import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { EngineError } from '../../client/engine-error.ts';
import type { LabelledSource } from '../../engine/training-api.ts';
import { improveMessages } from '../../i18n/improve-messages.ts';
import type { TrainingRecord } from '../../learning/training-record.ts';
import type { ModelInfo } from '../../model/model-info.ts';
import type { ModelStore } from '../../storage/model-store.ts';
import { siteModels } from '../../storage/site-models.ts';
import {
  alertStyles,
  buttonStyles,
  disclosureStyles,
  panelStyles,
  visuallyHiddenStyles,
} from '../../ui/styles.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { blockStyles } from '../blocks/block-styles.ts';
import { renderBlocks } from '../blocks/render-blocks.ts';
import { failureAlert, failureOf, type PageFailure } from '../page-failure.ts';
import { fetchSample } from '../sample-file.ts';
import type { InterruptedSearch } from '../session/interrupted-searches.ts';
import { projectOf } from '../session/locked-tests.ts';
import { nameOfFiles } from '../session/opened-files.ts';
import { SessionElement } from '../session/session-element.ts';
import { improvePageStyles } from './improve-page-styles.ts';
import './interrupted-search.ts';
import './label-corrections.ts';
import { classesOf, sourceOfOpened } from '../session/labelled-source.ts';
import { readLabelledFiles } from './labelled-files.ts';
import './language-model-files.ts';
import { startTraining } from './start-training.ts';
import './take-model.ts';
import { trainingFiles } from './training-files.ts';
import { trainingJob } from './training-job.ts';
import { trialTable, verdictSentence } from './training-blocks.ts';
import './training-outcome.ts';
import type { TrainingOutcome } from './training-outcome.ts';
import './training-settings.ts';
import { usualRecipe } from './usual-recipe.ts';

/** A better model from labelled rows: made, tested and taken over on this page. */
@customElement('rc-improve-page')
export class ImprovePage extends SessionElement {
  static override styles = [
    buttonStyles,
    panelStyles,
    alertStyles,
    visuallyHiddenStyles,
    disclosureStyles,
    blockStyles,
    improvePageStyles,
  ];

  @property({ type: Boolean, reflect: true }) override hidden = false;
  @property({ attribute: false }) store: ModelStore = siteModels;
  @state() private model: ModelInfo | null = null;
  @state() private failure: PageFailure | null = null;
  /** Names of files that cannot be learnt from. */
  @state() private unusable = '';
  @state() private announcement = '';
  @query('rc-training-outcome') private outcome!: TrainingOutcome | null;

  readonly #address = new AddressParameters(this, 'improve', ['details']);
  /** Of which the looks at the test are known. */
  #project = '';

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

  protected override willUpdate(): void {
    const { training, opened, client } = this.session;
    const [first] = this.#sources;
    training.decisions.open(client, opened?.files ?? null, classesOf(first));
    if (first === undefined) return;
    const project = projectOf(classesOf(first), nameOfFiles(first.files));
    if (project.id === this.#project) return;
    this.#project = project.id;
    void training.readTest(project);
  }

  protected override render() {
    const words = improveMessages();
    const { result, trials, job } = this.session.training;
    const sources = this.#sources;
    const isTraining = job.running !== null && trials.length > 0;
    return html`
      <header>
        <h1 tabindex="-1">${words.heading}</h1>
        <p class="lead">${words.lead}</p>
      </header>
      ${sources.length === 0 ? this.#empty() : this.#ready(sources)}
      <rc-interrupted-search
        .session=${this.session}
        .sources=${sources}
        @search-resumed=${({ detail }: HTMLElementEventMap['search-resumed']) =>
          this.#train(sources, detail)}
      ></rc-interrupted-search>
      ${this.failure === null ? nothing : failureAlert(this.failure)}
      ${
        this.unusable === ''
          ? nothing
          : html`<div class="alert" role="alert" data-code="training-file-unusable">
              <p>${words.unusable({ files: this.unusable })}</p>
            </div>`
      }
      <p class="visually-hidden" role="status">${this.announcement}</p>
      ${isTraining ? this.#trials(sources) : nothing}
      ${
        result === null || isTraining
          ? nothing
          : html`<rc-training-outcome .result=${result}>
              <rc-take-model
                .client=${this.session.client}
                .store=${this.store}
                .result=${result}
                .active=${this.model}
              ></rc-take-model>
            </rc-training-outcome>`
      }
    `;
  }

  /** What is learnt from: what is open, and what was added. */
  get #sources(): LabelledSource[] {
    const opened = sourceOfOpened(this.session.opened);
    const { added } = this.session.training;
    return opened === null ? [...added] : [opened, ...added];
  }

  #empty() {
    const words = improveMessages();
    const { training, client } = this.session;
    const { running } = training.job;
    return html`<p class="lead">${words.emptyNext}</p>
      ${
        running === null
          ? html`<div class="ways">
              <a class="button primary" href="#evaluate">${words.toEvaluate}</a>
              ${this.#picker(words.pick)}
              <button
                type="button"
                data-testid="training-sample"
                @click=${() => void this.#takeSample()}
              >
                ${words.sample}
              </button>
            </div>`
          : nothing
      }
      ${trainingJob(training, client)}`;
  }

  #ready(sources: readonly LabelledSource[]) {
    const words = improveMessages();
    const { training, client, evaluation } = this.session;
    const { running } = training.job;
    const classes = classesOf(sources[0]);
    const looks = training.test?.looks ?? 0;
    return html`
      <section aria-label=${words.sourcesLabel} class="panel">
        ${trainingFiles(this.session.training, sources)}
        <div class="ways">${this.#picker(words.add)}</div>
        ${
          evaluation?.subject.kind === 'column'
            ? html`<p class="quiet">${words.fromPredictions}</p>`
            : nothing
        }
        <p class="quiet" data-testid="training-plan">${this.#plan(classes)}</p>
        ${
          looks === 0 || running !== null
            ? nothing
            : html`<p class="quiet" data-testid="test-looks">${words.looks({ count: looks })}</p>`
        }
        ${training.isTestKept ? nothing : html`<p class="notice">${words.notKept}</p>`}
        ${training.isSearchKept ? nothing : html`<p class="notice">${words.searchNotKept}</p>`}
        ${
          running === null
            ? html`<div class="ways">
                <button
                  type="button"
                  class="primary start"
                  data-testid="train-start"
                  ?disabled=${this.model === null}
                  @click=${() => void this.#train(sources)}
                >
                  ${training.result === null ? words.start : words.startAgain}
                </button>
              </div>`
            : nothing
        }
        ${trainingJob(training, client)} ${this.#labels(sources, classes)}
        ${this.#settings(sources, classes)}
        <rc-language-model-files
          .session=${this.session}
          .sources=${sources}
          ?has-base=${this.#isBase(classes)}
        ></rc-language-model-files>
      </section>
    `;
  }

  #plan(classes: readonly string[]): string {
    const words = improveMessages();
    if (this.model === null) return '';
    return this.#isBase(classes)
      ? words.what({ base: this.model.name })
      : words.whatOwn({ classes: classes.join(', ') });
  }

  /** Whether the active model answers the classes of the rows. */
  #isBase(classes: readonly string[]): boolean {
    const own = this.model?.classes ?? [];
    return own.length === classes.length && classes.every((name) => own.includes(name));
  }

  #labels([first]: readonly LabelledSource[], classes: readonly string[]) {
    const { isDone, evaluation, opened, training } = this.session;
    // Doubts are about the rows of the evaluation.
    if (first === undefined || first.files !== opened?.files || !isDone || evaluation === null) {
      return nothing;
    }
    const words = improveMessages().labels;
    return this.#details(
      'labels',
      words.heading,
      () =>
        html`<rc-label-corrections
          .session=${this.session}
          .source=${first}
          .classes=${classes}
          ?disabled=${training.job.running !== null}
        ></rc-label-corrections>`,
    );
  }

  #settings(sources: readonly LabelledSource[], classes: readonly string[]) {
    const words = improveMessages().settings;
    const { training, client } = this.session;
    const isBase = this.#isBase(classes);
    const { recipe } = training;
    return this.#details(
      'settings',
      recipe === null ? words.heading : words.changed,
      () =>
        html`<rc-training-settings
          .client=${client}
          .sources=${sources}
          .recipe=${recipe ?? usualRecipe(isBase)}
          .classes=${classes}
          ?has-base=${isBase}
          ?is-usual=${recipe === null}
          ?disabled=${training.job.running !== null}
          @recipe-changed=${({ detail }: HTMLElementEventMap['recipe-changed']) =>
            training.change({ recipe: detail })}
        ></rc-training-settings>`,
    );
  }

  /** Something that opens, and whose content is made when it does. */
  #details(name: string, summary: string, content: () => unknown) {
    const isOpen = () => this.#address.items('details').includes(name);
    return html`<details
      data-testid="improve-${name}"
      ?open=${isOpen()}
      @toggle=${({ currentTarget }: Event) => {
        const { open } = currentTarget as HTMLDetailsElement;
        if (open !== isOpen()) this.#address.goItem('details', name, open);
      }}
    >
      <summary>${summary}</summary>
      ${isOpen() ? content() : nothing}
    </details>`;
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

  #trials(sources: readonly LabelledSource[]) {
    const words = improveMessages().trials;
    const { trials } = this.session.training;
    return html`<section aria-labelledby="trials">
      <h2 id="trials">${words.heading}</h2>
      ${renderBlocks([trialTable(trials, classesOf(sources[0]))])}
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
    const file = await fetchSample('ordinary');
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

  /** @param search that is gone on with; null begins anew */
  async #train(
    sources: readonly LabelledSource[],
    search: InterruptedSearch | null = null,
  ): Promise<void> {
    const { training, client } = this.session;
    this.failure = null;
    this.unusable = '';
    this.announcement = '';
    const isBase = this.#isBase(classesOf(sources[0]));
    const result =
      search === null
        ? await startTraining(this.session, this.store, sources, isBase)
        : await training.goOn(client, search, sources, search.project.name);
    if (result === null) return;
    this.announcement = verdictSentence(result.record);
    this.dispatchEvent(
      new CustomEvent('training-complete', {
        bubbles: true,
        composed: true,
        detail: result.record,
      }),
    );
    await this.updateComplete;
    if (!this.hidden) await this.outcome?.show();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-improve-page': ImprovePage;
  }
  interface HTMLElementEventMap {
    /** Bubbles, composed: a training is finished. */
    'training-complete': CustomEvent<TrainingRecord>;
  }
}
