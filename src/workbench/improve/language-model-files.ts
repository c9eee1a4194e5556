import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { compareAnswers, exportTraining } from '../../client/ask-for-training.ts';
import type { LabelledSource } from '../../engine/training-api.ts';
import type {
  AnswersComparison,
  DivisionRequest,
  ExportedFile,
  TrainingExports,
} from '../../engine/training-exports-api.ts';
import { improveMessages } from '../../i18n/improve-messages.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { downloadFile, withoutExtension } from '../../ui/download-file.ts';
import { Job, type JobHandles } from '../../ui/job.ts';
import '../../ui/job-progress.ts';
import { alertStyles, buttonStyles, disclosureStyles } from '../../ui/styles.ts';
import { JobHandle } from '../../wire/job-handle.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { blockStyles } from '../blocks/block-styles.ts';
import { renderBlocks } from '../blocks/render-blocks.ts';
import { failureAlert, failureOf } from '../page-failure.ts';
import { classesOf } from '../session/labelled-source.ts';
import { projectOf, type TrainingProjectName } from '../session/locked-tests.ts';
import { nameOfFiles } from '../session/opened-files.ts';
import { SessionElement } from '../session/session-element.ts';
import { answersBlocks } from './answers-blocks.ts';
import { improvePageStyles } from './improve-page-styles.ts';
import { slug } from './new-model-name.ts';
import { usualRecipe } from './usual-recipe.ts';

/**
 * The divided rows as files to fine-tune a language model elsewhere, and its answers to the locked
 * test texts next to those of the models of this page.
 */
@customElement('rc-language-model-files')
export class LanguageModelFiles extends SessionElement {
  static override styles = [
    buttonStyles,
    alertStyles,
    disclosureStyles,
    blockStyles,
    improvePageStyles,
  ];

  @property({ attribute: false }) sources: readonly LabelledSource[] = [];
  /** Whether the active model answers the classes of the rows. */
  @property({ type: Boolean, attribute: 'has-base' }) hasBase = false;
  @state() private written: TrainingExports | null = null;
  @state() private compared: AnswersComparison | null = null;

  readonly #job = new Job(this);
  readonly #address = new AddressParameters(this, 'improve', ['details']);
  #isComparing = false;
  /** What the files and the comparison are of. */
  #madeOf = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.written === null && this.compared === null) return;
    if (this.#madeOf === this.#facts) return;
    this.written = null;
    this.compared = null;
  }

  protected override render() {
    const words = improveMessages().languageModel;
    const isOpen = this.#address.items('details').includes('exports');
    return html`<details
      data-testid="improve-exports"
      ?open=${isOpen}
      @toggle=${({ currentTarget }: Event) => {
        const { open } = currentTarget as HTMLDetailsElement;
        const wasOpen = this.#address.items('details').includes('exports');
        if (open !== wasOpen) this.#address.goItem('details', 'exports', open);
      }}
    >
      <summary>${words.heading}</summary>
      ${isOpen ? this.#content() : nothing}
    </details>`;
  }

  #content() {
    const words = improveMessages().languageModel;
    const { written, compared } = this;
    const isBusy = this.#job.running !== null || this.session.training.job.running !== null;
    return html`<section aria-label=${words.heading}>
      <p class="quiet lead">${words.lead}</p>
      <div class="ways">
        <button
          type="button"
          data-testid="export-prepare"
          ?disabled=${isBusy}
          @click=${() => void this.#prepare()}
        >
          ${written === null ? words.prepare : words.again}
        </button>
      </div>
      <div role="status">${written === null ? nothing : this.#downloads(written)}</div>
      <p><strong>${words.answersHeading}</strong></p>
      <p class="quiet lead">${words.answersLead}</p>
      <div class="ways">
        <label class="button">
          ${words.pickAnswers}
          <input
            type="file"
            data-testid="answers-file"
            aria-label=${words.pickAnswers}
            ?disabled=${isBusy}
            @change=${this.#picked}
          />
        </label>
      </div>
      ${this.#progress()}
      <section role="status" data-testid="answers-comparison">
        ${compared === null ? nothing : renderBlocks(answersBlocks(compared))}
      </section>
    </section>`;
  }

  #downloads({ chat, dataset, parts, test, refused }: TrainingExports) {
    const words = improveMessages().languageModel;
    const way = (testId: string, label: string, file: Blob, ending: string) =>
      html`<button
        type="button"
        data-testid=${testId}
        @click=${() => downloadFile(`${this.#name}-${ending}`, file)}
      >
        ${label}
      </button>`;
    const ofChat = (which: 'train' | 'validation', { file, rows }: ExportedFile) =>
      way(
        `download-chat-${which}`,
        which === 'train'
          ? words.chatTrain({ count: rows })
          : words.chatValidation({ count: rows }),
        ...([file, `chat-${which}.jsonl`] as const),
      );
    return html`<div class="ways">
        ${ofChat('train', chat.train)}
        ${chat.validation === null ? nothing : ofChat('validation', chat.validation)}
        ${way('download-dataset', words.dataset(parts), dataset, 'dataset.zip')}
        ${way(
          'download-test-texts',
          words.testTexts({ count: test.rows }),
          ...([test.file, 'test-texts.jsonl'] as const),
        )}
      </div>
      ${refused === 0 ? nothing : html`<p class="number">${words.refused({ count: refused })}</p>`}`;
  }

  #progress() {
    const words = improveMessages().languageModel;
    const { running, failure } = this.#job;
    if (running !== null) {
      const { progress } = running;
      return html`<rc-job-progress
        activity=${this.#isComparing ? words.comparing : words.preparing}
        .done=${progress?.done ?? 0}
        .total=${progress?.total ?? null}
        progress-label=${words.progressLabel}
        cancel-label=${words.cancel}
        @job-cancelled=${() => this.#job.cancel()}
      ></rc-job-progress>`;
    }
    return failure === null ? nothing : failureAlert(failureOf(failure));
  }

  get #name(): string {
    return slug(withoutExtension(nameOfFiles(this.sources[0]?.files ?? [])).slice(0, 40));
  }

  get #project(): TrainingProjectName {
    const [first] = this.sources;
    return projectOf(classesOf(first), nameOfFiles(first?.files ?? []));
  }

  /** What the rows are made of, as far as the user can change it. */
  get #division(): Omit<DivisionRequest, 'locked'> {
    const { sources, hasBase } = this;
    const { recipe, decisions } = this.session.training;
    return {
      sources,
      corrections: decisions.correctionsOf(sources[0]?.files ?? []),
      seed: (recipe ?? usualRecipe(hasBase)).seed,
    };
  }

  get #facts(): string {
    const { sources, ...others } = this.#division;
    const ofSources = sources.map(({ files, columns, labels }) => [
      files.map(({ name, size, lastModified }) => [name, size, lastModified]),
      ...[columns, labels],
    ]);
    return JSON.stringify([ofSources, others, currentLocale()]);
  }

  async #prepare(): Promise<void> {
    const { client, training } = this.session;
    const name = this.#name;
    const project = this.#project;
    const written = await this.#run(false, async (request, handles) => {
      const language = currentLocale();
      const files = await exportTraining(client, { ...request, name, language }, handles);
      // Before anybody has the texts of the test, and so before a training could learn from them.
      await training.lockTest(project, files.locked);
      return files;
    });
    if (written !== null) this.written = written;
  }

  readonly #picked = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    // So that the same file can be picked again.
    input.value = '';
    if (file !== undefined) void this.#compare(file);
  };

  async #compare(file: File): Promise<void> {
    const { client, training } = this.session;
    const project = this.#project;
    this.compared = null;
    const compared = await this.#run(true, async (request, handles) => {
      const files = [file];
      const survey = await client.ask.survey(files, {}, new JobHandle(handles));
      const trained = training.result?.files ?? null;
      const answers = { files, survey };
      const found = await compareAnswers(client, { ...request, answers, trained }, handles);
      await training.countLook(project, found.locked);
      return found;
    });
    if (compared !== null) this.compared = compared;
  }

  /** Runs a job over the rows as they are divided now. */
  async #run<Result>(
    isComparing: boolean,
    work: (request: DivisionRequest, handles: JobHandles) => Promise<Result>,
  ): Promise<Result | null> {
    const { training } = this.session;
    await training.decisions.loaded();
    const facts = this.#facts;
    const division = this.#division;
    const project = this.#project;
    this.#isComparing = isComparing;
    const result = await this.#job.run(project.name, async (handles) => {
      const { locked } = await training.readTest(project);
      return work({ ...division, locked }, handles);
    });
    if (result !== null) this.#madeOf = facts;
    return result;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-language-model-files': LanguageModelFiles;
  }
}
