import type { ReactiveControllerHost } from 'lit';
import type { EngineClient } from '../../../client/engine-client.ts';
import type { TestedPattern, TextPattern } from '../../../engine/engine-api.ts';
import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';

export interface TypedPattern extends TextPattern {
  tested: TestedPattern;
}

const prefix = 'typed.';

/** A typed pattern as the address says it: its place alone, never what was typed. */
export function typedAddress(index: number): string {
  return `${prefix}${index}`;
}

/** Keywords and expressions that the user typed about one evaluation, in that order. */
export class TypedPatterns {
  /** Replaced, never changed. */
  list: readonly TypedPattern[] = [];

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #client: EngineClient | null = null;
  #evaluation: EvaluationReport | null = null;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** Takes an evaluation up: at another threshold all are tested again. */
  open(client: EngineClient, evaluation: EvaluationReport): void {
    if (this.#evaluation === evaluation) return;
    const typed = this.#evaluation?.id === evaluation.id ? this.list : [];
    this.#client = client;
    this.#evaluation = evaluation;
    this.list = [];
    void this.#testAgain(typed);
  }

  /**
   * Tests a pattern and adds it, or finds the one that was typed before.
   *
   * @returns its address; null where another evaluation has taken the place of this one
   * @throws EngineError `pattern-invalid` where it is none
   */
  async add(pattern: TextPattern): Promise<string | null> {
    const evaluation = this.#evaluation;
    if (this.#client === null || evaluation === null) return null;
    const place = () =>
      this.list.findIndex(({ kind, text }) => kind === pattern.kind && text === pattern.text);
    if (place() >= 0) return typedAddress(place());
    const tested = await this.#client.ask.testPattern(evaluation.id, pattern);
    if (this.#evaluation !== evaluation) return null;
    if (place() < 0) this.list = [...this.list, { ...pattern, tested }];
    this.#host.requestUpdate();
    return typedAddress(place());
  }

  /** Forgets all. */
  clear(): void {
    this.list = [];
    this.#host.requestUpdate();
  }

  at(address: string): TypedPattern | null {
    if (!address.startsWith(prefix)) return null;
    return this.list[Number(address.slice(prefix.length))] ?? null;
  }

  async #testAgain(typed: readonly TypedPattern[]): Promise<void> {
    for (const { kind, text } of typed) {
      // One that was tested before is a pattern still; what fails is not there any more.
      await this.add({ kind, text }).catch(() => null);
    }
  }
}
