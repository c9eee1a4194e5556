import type { EngineClient } from '../../client/engine-client.ts';
import type { MappingRows } from '../../dataset/count-mapping.ts';
import type {
  DatasetSurvey,
  LabelMapping,
  PredictionMapping,
  ProbabilityColumns,
  ReadOptions,
} from '../../dataset/dataset.ts';
import type { ClassChange, Task } from '../../engine/engine-api.ts';
import type { ModelInfo } from '../../model/model-info.ts';
import { JobHandle } from '../../wire/job-handle.ts';
import { guessKind, guessTask, guessWanted, keepColumns, keepLabels } from './mapping-draft.ts';
import type { ColumnDraft } from './mapping-draft.ts';
import { evaluationRequest, labelsOf, type ClassesKind, type OpenedFiles } from './opened-files.ts';

/**
 * What is open, and what its columns and labels mean: guessed by the engine, changed by the user.
 * Every answer is about the files that are open when it comes, or is dropped.
 */
export class FileMapping {
  opened: OpenedFiles | null = null;
  /** Why something could not be guessed; null where all could. */
  failure: unknown = null;
  /** Whether something is being guessed. */
  guessing = false;
  /** What the present mapping evaluates and leaves out; null while it is counted. */
  counts: MappingRows | null = null;
  /** What the active model can answer; null before it is loaded. */
  model: ModelInfo | null = null;

  readonly #client: EngineClient;
  readonly #changed: () => void;
  /** Rises with every choice, so that what was guessed for an older one is dropped. */
  #version = 0;
  /** Whether the user said what to do with these files: no guess is put in its place. */
  #isTaskChosen = false;
  #counting: AbortController | null = null;
  /** What was said about label columns of these files, for when one is chosen again. */
  readonly #said = new Map<number, Pick<OpenedFiles, 'meanings' | 'classesKind' | 'wanted'>>();

  /** @param changed called with every change */
  constructor(client: EngineClient, changed: () => void) {
    this.#client = client;
    this.#changed = changed;
    client.addEventListener('model-changed', () => void this.#followModel());
  }

  /** Opens files that were read for the first time. */
  async open(files: readonly File[], options: ReadOptions, survey: DatasetSurvey): Promise<void> {
    // Whatever stands in its way is told when the file is evaluated.
    this.#client
      .askWithModel((engine, { key }) => this.#client.helpers.prepare(engine, key, survey.rows))
      .catch(() => {});
    this.#said.clear();
    this.#isTaskChosen = false;
    this.#set({
      ...{ files, options, survey },
      columns: survey.guess,
      task: 'evaluate',
      classesKind: 'polarity',
      meanings: null,
      answers: null,
      wanted: null,
    });
    await this.#guessAll(null, true);
  }

  /** Takes in another reading of the same files; what was chosen stays where it can. */
  async read(options: ReadOptions, survey: DatasetSurvey): Promise<void> {
    const { opened } = this;
    if (opened === null) return;
    this.#said.clear();
    const columns = keepColumns(opened.survey, opened.columns, survey);
    this.#set({ ...opened, options, survey, columns, meanings: null, answers: null });
    await this.#guessAll(opened.meanings?.polarity ?? null, true);
  }

  /** Takes in everything that was chosen before about the same columns. */
  choose(
    chosen: Pick<
      OpenedFiles,
      'columns' | 'task' | 'classesKind' | 'meanings' | 'answers' | 'wanted'
    >,
  ): void {
    this.#version += 1;
    this.guessing = false;
    this.#change((now) => ({ ...now, ...chosen }));
  }

  async chooseColumns(columns: ColumnDraft): Promise<void> {
    const { opened } = this;
    if (opened === null) return;
    if (columns.label === opened.columns.label) {
      this.#set({ ...opened, columns });
      if (columns.text !== opened.columns.text) await this.#guessAnswers();
      return;
    }
    const { label } = opened.columns;
    const { meanings, classesKind, wanted } = opened;
    if (label !== null) this.#said.set(label, { meanings, classesKind, wanted });
    this.#set({ ...opened, columns, meanings: null, answers: null });
    await this.#guessAll(null, label === null);
  }

  chooseTask(task: Task): void {
    this.#isTaskChosen = true;
    if (this.opened !== null) this.#set({ ...this.opened, task });
  }

  async chooseClassesKind(classesKind: ClassesKind): Promise<void> {
    const { opened } = this;
    if (opened === null) return;
    this.#set(withGuessedWanted({ ...opened, classesKind }));
    await this.#guessAnswers();
  }

  /** Says what labels mean as polarity. */
  chooseLabels(polarity: LabelMapping): void {
    this.#change(({ meanings, ...opened }) => ({
      ...opened,
      meanings: meanings === null ? null : { ...meanings, polarity },
    }));
  }

  async changeClasses(change: ClassChange): Promise<void> {
    const meanings = this.opened?.meanings ?? null;
    if (meanings === null) return;
    await this.#guess(async () => {
      const own = await this.#client.ask.changeClasses(meanings.own, change);
      const values = await this.#client.ask.classValues(own);
      return () =>
        this.#change((now) =>
          withGuessedWanted({ ...now, meanings: { ...meanings, own, values } }),
        );
    });
    await this.#guessAnswers();
  }

  chooseWanted(wanted: number): void {
    if (this.opened !== null) this.#set({ ...this.opened, wanted });
  }

  /** Says which column holds predicted classes; null for none. */
  async choosePrediction(prediction: number | null): Promise<void> {
    const { opened } = this;
    if (opened === null) return;
    const groups = opened.columns.groups.filter((index) => index !== prediction);
    this.#set({ ...opened, columns: { ...opened.columns, prediction, groups } });
    const before = opened.answers?.probability ?? null;
    await this.#guessAnswers(prediction === null ? before : null);
  }

  /** Says what the values of the column of predicted classes mean. */
  choosePredictionLabels(labels: LabelMapping): void {
    this.#change(({ answers, ...opened }) => ({
      ...opened,
      answers: answers === null ? null : { ...answers, labels },
    }));
  }

  /** Says which column holds the probabilities; null for none. */
  async chooseProbability(column: number | null): Promise<void> {
    const labels = this.opened === null ? null : labelsOf(this.opened);
    if (this.opened === null || labels === null) return;
    const { survey, answers } = this.opened;
    const hasPrediction = typeof answers?.column === 'number';
    if (column === null) {
      this.#setProbability(null);
      return;
    }
    await this.#guess(async () => {
      const found = await this.#client.ask.guessProbability(survey, labels, column, hasPrediction);
      return () => this.#setProbability(found);
    });
  }

  /** Says what the probabilities are of. */
  chooseProbabilityKind(probability: ProbabilityColumns): void {
    this.#setProbability(probability);
  }

  #setProbability(probability: ProbabilityColumns | null): void {
    this.#change((now) => {
      const { column = null, labels = null } = now.answers ?? {};
      const answers =
        column === null && probability === null ? null : { column, labels, probability };
      return { ...now, answers };
    });
  }

  /**
   * Labels, then the answers, then the task that follows from both.
   *
   * @param before what the user had said about the same labels
   */
  async #guessAll(before: LabelMapping | null, withTask: boolean): Promise<void> {
    const { survey, columns } = this.opened ?? {};
    if (survey === undefined || columns === undefined) return;
    const { label } = columns;
    await this.#guess(async () => {
      this.model ??= await this.#client.modelReady().catch(() => null);
      const meant =
        label === null
          ? { meanings: null, classesKind: 'polarity' as const }
          : (this.#said.get(label) ?? (await this.#guessMeaning(survey, label, before)));
      const labels = meant.meanings?.[meant.classesKind] ?? null;
      const answers =
        labels === null ? null : await this.#client.ask.guessAnswers(survey, labels, columns);
      return () =>
        this.#change((now) => ({
          ...withGuessedWanted({ ...now, ...meant }),
          ...meant,
          answers,
          ...(withTask && !this.#isTaskChosen
            ? { task: guessTask(columns, meant.classesKind, answers !== null) }
            : {}),
        }));
    });
  }

  async #guessMeaning(
    survey: DatasetSurvey,
    label: number,
    before: LabelMapping | null,
  ): Promise<Pick<OpenedFiles, 'meanings' | 'classesKind'>> {
    const guess = await this.#client.ask.guessLabels(survey, label);
    const values = await this.#client.ask.classValues(guess.own);
    const polarity = keepLabels(before, guess.polarity);
    return {
      classesKind: guessKind(guess, this.model),
      meanings: { polarity, own: guess.own, values },
    };
  }

  /** Takes in what the model can answer that is active by now. */
  async #followModel(): Promise<void> {
    this.model = await this.#client.modelReady().catch(() => null);
    this.#changed();
  }

  /** @param probability kept where the new guess has none */
  async #guessAnswers(probability: ProbabilityColumns | null = null): Promise<void> {
    const labels = this.opened === null ? null : labelsOf(this.opened);
    if (this.opened === null || labels === null) return;
    const { survey, columns } = this.opened;
    await this.#guess(async () => {
      const guess = await this.#client.ask.guessAnswers(survey, labels, columns);
      const kept: PredictionMapping | null =
        guess === null && probability !== null
          ? { column: null, labels: null, probability }
          : guess;
      return () => this.#change((now) => ({ ...now, answers: kept }));
    });
  }

  /**
   * Asks the engine, and takes the answer in where nothing else was chosen meanwhile.
   *
   * @param question resolves with what takes the answer in
   */
  async #guess(question: () => Promise<() => void>): Promise<void> {
    const version = (this.#version += 1);
    this.guessing = true;
    this.failure = null;
    this.#changed();
    try {
      const takeIn = await question();
      if (version !== this.#version) return;
      this.guessing = false;
      takeIn();
    } catch (thrown) {
      if (version !== this.#version) return;
      this.guessing = false;
      this.failure = thrown;
      this.#changed();
    }
  }

  #change(change: (opened: OpenedFiles) => OpenedFiles): void {
    if (this.opened !== null) this.#set(change(this.opened));
  }

  #set(opened: OpenedFiles): void {
    this.opened = opened;
    this.#changed();
    void this.#count();
  }

  /** Counts the rows of the present mapping, in place of the mapping before. */
  async #count(): Promise<void> {
    this.#counting?.abort();
    this.counts = null;
    const request = this.opened === null ? null : evaluationRequest(this.opened);
    if (request === null) return;
    const counting = new AbortController();
    this.#counting = counting;
    const { files, survey, columns, labels, task } = request;
    try {
      const counts = await this.#client.ask.countMapping(
        { files, survey },
        columns,
        labels,
        task === 'predictions',
        new JobHandle({ signal: counting.signal }),
      );
      if (this.#counting !== counting) return;
      this.counts = counts;
      this.#changed();
    } catch {
      // The evaluation reads the same rows and says what is wrong with them.
    }
  }

  /** Stops counting: something else is to be read. */
  leave(): void {
    this.#counting?.abort();
    this.#counting = null;
  }
}

function withGuessedWanted(opened: OpenedFiles): OpenedFiles {
  return { ...opened, wanted: guessWanted(opened) };
}
