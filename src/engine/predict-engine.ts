import type { Explanation } from '../model/explanation.ts';
import { loadModel } from '../model/load-model.ts';
import type { ModelInfo } from '../model/model-info.ts';
import { fetchListedModelSource, fetchModelSource } from '../model/model-source.ts';
import type { Model } from '../model/model.ts';
import type { Prediction } from '../model/prediction.ts';
import { EngineFailure } from './engine-failure.ts';
import type { ModelAddress, PredictEngineApi } from './predict-engine-api.ts';

/** Models that answer, and nothing else: no files, no evaluation. */
export class PredictEngine implements PredictEngineApi {
  readonly #models = new Map<string, Promise<Model>>();

  async loadModel(key: string, address: ModelAddress): Promise<ModelInfo> {
    let loading = this.#models.get(key);
    if (loading === undefined) {
      loading = loadModel(
        typeof address === 'string' ? fetchModelSource(address) : fetchListedModelSource(address),
      );
      this.#models.set(key, loading);
      // What failed may succeed the next time: a connection that was gone comes back.
      loading.catch(() => this.#models.delete(key));
    }
    return (await loading).info;
  }

  async predict(key: string, texts: string[]): Promise<Prediction[]> {
    return (await this.#loaded(key)).predict(texts);
  }

  async explain(key: string, text: string): Promise<Explanation> {
    return (await this.#loaded(key)).explain(text);
  }

  async releaseModel(key: string): Promise<void> {
    const loading = this.#models.get(key);
    this.#models.delete(key);
    await loading?.then(
      (model) => model.dispose(),
      () => {},
    );
  }

  ping(): Promise<void> {
    return Promise.resolve();
  }

  #loaded(key: string): Promise<Model> {
    const loading = this.#models.get(key);
    if (loading === undefined) throw new EngineFailure('model-missing', 'No model is loaded.');
    return loading;
  }
}
