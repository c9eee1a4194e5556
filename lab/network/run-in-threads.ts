import { Worker } from 'node:worker_threads';
import type { StageCache } from '../training/stage-cache.ts';
import type { NetworkTask, TrainedNetworkResult } from './network-task.ts';

export type ThreadMessage =
  { kind: 'epoch'; epoch: number; loss: number } | { kind: 'result'; result: TrainedNetworkResult };

function runInThread(
  task: NetworkTask,
  onEpoch: (epoch: number, loss: number) => void,
): Promise<TrainedNetworkResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./start-thread.js', import.meta.url), { workerData: task });
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'epoch') onEpoch(message.epoch, message.loss);
      else resolve(message.result);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      reject(new Error(`a training thread ended with code ${code}`));
    });
  });
}

/**
 * Trains several networks, `threads` of them at a time. The results have the order of the tasks,
 * and do not depend on `threads`.
 *
 * @param name under which, with its place, each result is cached
 * @throws Error where a thread fails
 */
export async function trainInThreads(
  tasks: readonly NetworkTask[],
  threads: number,
  cache: StageCache,
  name: string,
  onEpoch: (task: number, epoch: number, loss: number) => void,
): Promise<TrainedNetworkResult[]> {
  const results = new Array<TrainedNetworkResult>(tasks.length);
  let next = 0;
  const takeTurns = async (): Promise<void> => {
    while (next < tasks.length) {
      const place = next++;
      results[place] = await cache.take(`${name} ${place + 1}`, () =>
        runInThread(tasks[place] as NetworkTask, (epoch, loss) => onEpoch(place, epoch, loss)),
      );
    }
  };
  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, takeTurns));
  return results;
}
