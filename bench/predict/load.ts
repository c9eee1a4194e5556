import { Agent, request } from 'node:http';

export interface LoadFigures {
  /** Requests a second, over the whole run. */
  rate: number;
  /** Milliseconds from sending a request to the end of its answer. */
  median: number;
  p99: number;
}

/** Milliseconds of one request; its connection is the agent's. */
function ask(address: URL, agent: Agent, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const sent = request(
      address,
      { agent, method: 'POST', headers: { 'content-type': 'application/json' } },
      (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 200
            ? resolve(performance.now() - begin)
            : reject(new Error(`${address.href} answered ${response.statusCode}`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * Asks a server on this machine for so many seconds, and stops. Each of the clients sends its next
 * request when its last is answered.
 *
 * @param bodies the body of the n-th request
 * @throws Error where the server is not this machine, or answers anything but 200
 */
export async function load(
  address: URL,
  { clients, seconds, bodies }: { clients: number; seconds: number; bodies: (n: number) => string },
): Promise<LoadFigures> {
  if (address.hostname !== '127.0.0.1')
    throw new Error('Only a server on this machine is measured.');
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  let next = 0;
  const begin = performance.now();
  const end = begin + 1000 * seconds;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) times.push(await ask(address, agent, bodies(next++)));
    }),
  );
  const elapsed = (performance.now() - begin) / 1000;
  agent.destroy();
  times.sort((one, other) => one - other);
  const quantile = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? NaN;
  return { rate: times.length / elapsed, median: quantile(0.5), p99: quantile(0.99) };
}
