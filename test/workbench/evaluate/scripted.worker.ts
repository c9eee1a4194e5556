/**
 * The real engine, with faults on demand: the name of a file says what shall go wrong with it. Used
 * for what no real file brings about at will.
 */
import type { Endpoint } from 'comlink';
import type { ColumnMapping, LabelMapping, ReadOptions } from '../../../src/dataset/dataset.ts';
import type { OnProgress } from '../../../src/engine/engine-api.ts';
import { EngineFailure } from '../../../src/engine/engine-failure.ts';
import type { EngineErrorCode } from '../../../src/engine/engine-error.ts';
import { Engine } from '../../../src/engine/engine.ts';
import { engineAnswers } from '../../../src/engine/engine-answers.ts';
import { serve } from '../../../src/wire/serve.ts';

class ScriptedEngine extends Engine {
  #name = '';
  readonly #held = new Map<string, (error: EngineFailure) => void>();

  override async survey(
    job: string,
    files: readonly File[],
    options: ReadOptions,
    onProgress: OnProgress,
  ) {
    const name = files[0]?.name ?? '';
    const [, code] = /^fails-(.*)\.csv$/.exec(name) ?? [];
    if (code !== undefined) {
      throw new EngineFailure(code as EngineErrorCode, '', { line: 3, kind: 'PNG' });
    }
    if (name === 'slow-to-read.csv') {
      onProgress({ stage: 'reading', done: 1_000_000, total: 4_000_000, unit: 'bytes' });
      await this.#hold(job);
    }
    const survey = await super.survey(job, files, options, onProgress);
    this.#name = name;
    return survey;
  }

  override async evaluate(
    job: string,
    columns: ColumnMapping,
    labels: LabelMapping,
    onProgress: OnProgress,
  ) {
    if (this.#name === 'slow.csv') {
      onProgress({ stage: 'classifying', done: 3000, total: 12_000, unit: 'rows' });
      setTimeout(
        () => onProgress({ stage: 'classifying', done: 6000, total: 12_000, unit: 'rows' }),
        1000,
      );
      await this.#hold(job);
    }
    if (this.#name === 'deadly.csv' && self.name === 'mortal') {
      setTimeout(() => {
        throw new Error('killed');
      });
      await new Promise(() => {});
    }
    return super.evaluate(job, columns, labels, onProgress);
  }

  override cancel(job: string) {
    this.#held.get(job)?.(new EngineFailure('cancelled', ''));
    return super.cancel(job);
  }

  #hold(job: string): Promise<never> {
    return new Promise((_, reject) => this.#held.set(job, reject));
  }
}

serve(engineAnswers(new ScriptedEngine()), self as unknown as Endpoint);
