import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const python = '/usr/bin/python3';

/** Seconds of one evaluation. */
export interface Taken {
  clock: number;
  processor: number;
}

/** scikit-learn in a process of its own, with its model in memory. */
export interface ScikitLearn {
  evaluate(): Promise<Taken>;
  stop(): void;
}

/** Null where Debian's packages are missing. */
export async function startScikitLearn(
  training: string,
  file: string,
): Promise<ScikitLearn | null> {
  if (spawnSync(python, ['-c', 'import sklearn, pandas']).status !== 0) return null;
  const script = fileURLToPath(new URL('scikit_learn.py', import.meta.url));
  const child = spawn(python, [script, training, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // One process on one core, as a lesson's server runs it.
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const line = (await lines.next()) as IteratorResult<string, undefined>;
    if (line.done === true) throw new Error('scikit-learn ended.');
    return line.value;
  };
  await next();
  return {
    evaluate: async () => {
      child.stdin.write('\n');
      return JSON.parse(await next()) as Taken;
    },
    stop: () => child.kill(),
  };
}
