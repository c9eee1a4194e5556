import { parentPort, workerData } from 'node:worker_threads';
import { runNetworkTask, type NetworkTask } from './network-task.ts';
import type { ThreadMessage } from './run-in-threads.ts';

const post = (message: ThreadMessage): void => parentPort?.postMessage(message);

post({
  kind: 'result',
  result: await runNetworkTask(workerData as NetworkTask, (epoch, loss) =>
    post({ kind: 'epoch', epoch, loss }),
  ),
});
