import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineClient, type Remaking } from '../../src/client/engine-client.ts';
import { startEngineWorker } from '../../src/client/start-engine-worker.ts';
import type { Progress } from '../../src/engine/engine-api.ts';
import type { BundleFile } from '../../src/engine/model-bundle-api.ts';
import { JobHandle } from '../../src/wire/job-handle.ts';
import { evaluateWith, fileWithErrors } from '../workbench/errors/open-errors-page.ts';
import { shippedFiles, withManifest } from '../workbench/models/shipped-bundle.ts';

const clients: EngineClient[] = [];

/**
 * A client over the real engine, whose worker dies on demand, as an uncaught error in it would have
 * it.
 */
function openClient(ownModel?: () => Promise<readonly BundleFile[] | null>) {
  const workers: Worker[] = [];
  const client = new EngineClient({
    modelUrl: new URL('/models/reviews-pt-en/', location.href),
    ...(ownModel === undefined ? {} : { ownModel }),
    createWorker: () => {
      workers.push(startEngineWorker());
      return workers.at(-1)!;
    },
  });
  clients.push(client);
  const kill = () => workers.at(-1)?.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
  return { client, kill, workers };
}

/** The shipped bundle under another version. */
async function ownBundle(version: string): Promise<BundleFile[]> {
  const files = withManifest(await shippedFiles(), { version });
  return Object.entries(files).map(([path, content]) => ({
    path,
    blob: new Blob([content as BlobPart]),
  }));
}

afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

describe('An evaluation whose worker died', () => {
  it('is made again once for all questions, at its threshold, with progress', async () => {
    const { client, kill, workers } = openClient();
    const { id } = await evaluateWith(client, fileWithErrors());
    const moved = await client.setThreshold(id, 0.9);
    const { ask } = client;
    const answers = () =>
      Promise.all([
        ask.rows(id, { outcome: 'wrong' }, 0, 100),
        ask.row(id, 3),
        ask.curves(id, 1),
        ask.readingQueue(id, {}, { by: 'confidence' }),
        ask.marks(id, 0),
        ask.nearest(id, 0, 3),
        ask.contentHash(id),
        ask.predictionsFile(id).then((file) => file.text()),
      ]);
    const before = await answers();
    const told: Remaking[] = [];
    client.addEventListener('remaking', (event) => {
      told.push((event as CustomEvent<Remaking>).detail);
    });
    kill();
    expect(await answers()).toEqual(before);
    expect(workers).toHaveLength(2);
    const steps = told.map((remaking) => remaking?.progress?.done);
    expect(steps).toContain(60);
    // It began once, and ended once.
    expect(told.filter((remaking) => remaking === null)).toHaveLength(1);
    expect(told.at(-1)).toBeNull();
    expect((await client.setThreshold(id, 0.9)).confusionMatrix).toEqual(moved.confusionMatrix);
  });

  it('is made again for an analysis, whose progress is told too', async () => {
    const { client, kill } = openClient();
    const { id } = await evaluateWith(client, fileWithErrors());
    const { sources } = await client.analyse(id, { lengthEdges: null });
    kill();
    const stages = new Set<Progress['stage']>();
    const again = await client.analyse(
      id,
      { lengthEdges: null },
      { onProgress: ({ stage }) => stages.add(stage) },
    );
    expect(again.sources).toEqual(sources);
    expect([...stages]).toEqual(['classifying', 'analysing']);
  });

  it('is analysed again for the rows behind a finding and for changed reviews', async () => {
    const { client, kill } = openClient();
    const { id } = await evaluateWith(client, fileWithErrors());
    const { ask } = client;
    const answers = async () => [
      await ask.changeExamples(id, 'negated-praise'),
      await ask.rows(id, { finding: { part: 'labelIssues' } }, 0, 100),
    ];
    await expect(ask.changeExamples(id, 'negated-praise')).rejects.toMatchObject({
      code: 'no-analysis',
    });
    await client.analyse(id, { lengthEdges: null });
    const before = await answers();
    kill();
    expect(await answers()).toEqual(before);
    kill();
    expect((await answers()).toReversed()).toEqual(before.toReversed());
  });

  it('can be left by whoever waits for it, and is made again at the next question', async () => {
    const { client, kill } = openClient();
    const { id } = await evaluateWith(client, fileWithErrors());
    kill();
    const cancel = ({ detail }: CustomEventInit<Remaking>) => detail?.cancel();
    client.addEventListener('remaking', cancel);
    await expect(client.ask.row(id, 0)).rejects.toMatchObject({ code: 'cancelled' });
    client.removeEventListener('remaking', cancel);
    await expect(client.ask.row(id, 0)).resolves.toMatchObject({ row: 1 });
  });

  it('is not made again once it is no longer kept', async () => {
    const { client } = openClient();
    const reports = [];
    for (const name of ['a.csv', 'b.csv', 'c.csv']) {
      reports.push(await evaluateWith(client, fileWithErrors({ name })));
    }
    const [oldest, before, last] = reports;
    await expect(client.ask.row(oldest!.id, 0)).rejects.toMatchObject({ code: 'no-evaluation' });
    await expect(client.ask.row(before!.id, 0)).resolves.toMatchObject({ row: 1 });
    await expect(client.ask.row(last!.id, 0)).resolves.toMatchObject({ row: 1 });
  });
});

describe('An evaluation whose model is active no more', () => {
  it('is asked about by its own model, and made again by it', async () => {
    let active: BundleFile[] | null = await ownBundle('0.0.1');
    const { client, kill } = openClient(() => Promise.resolve(active));
    const { id, model } = await evaluateWith(client, fileWithErrors());
    expect(model?.version).toBe('0.0.1');
    const versionOf = async () =>
      (await client.ask.row(id, 0)).explanation?.prediction.model.version;

    active = await ownBundle('0.0.2');
    expect((await client.changeModel()).version).toBe('0.0.2');
    expect(await versionOf()).toBe('0.0.1');
    const other = await evaluateWith(client, fileWithErrors({ name: 'other.csv' }));
    expect(other.model?.version).toBe('0.0.2');
    expect(await versionOf()).toBe('0.0.1');

    kill();
    expect(await versionOf()).toBe('0.0.1');
    expect((await client.predict(['good']))[0]?.model.version).toBe('0.0.2');
  });

  it('was made by the model that was active when it began', async () => {
    let active = await ownBundle('0.0.1');
    const { client } = openClient(() => Promise.resolve(active));
    const survey = await evaluateWith(client, fileWithErrors()).then(({ dataset }) => dataset);
    expect(survey.rows).toBe(60);
    active = await ownBundle('0.0.2');
    const changed = vi.fn();
    client.addEventListener('model-changed', changed);
    const files = [fileWithErrors({ rows: 20_000 })];
    const read = await client.ask.survey(files, {}, new JobHandle());
    const { polarity: labels } = await client.ask.guessLabels(read, 1);
    const columns = { text: 0, label: 1, id: null, groups: [] };
    let changing: Promise<unknown> | undefined;
    const report = await client.evaluate(
      { task: 'evaluate', files, survey: read, columns, labels },
      { onProgress: () => void (changing ??= client.changeModel()) },
    );
    await changing;
    expect(changed).toHaveBeenCalledOnce();
    expect(report.model?.version).toBe('0.0.1');
    const { explanation } = await client.ask.row(report.id, 19_999);
    expect(explanation?.prediction.model.version).toBe('0.0.1');
  });
});
