/**
 * Requests a second and latency of the local server's `POST predict` against a Flask + scikit-learn
 * server on the same machine: `npx tsx bench/predict/measure-predict.ts`. Loopback only, 5 s a row,
 * stops by itself. The peer, on Debian: `apt-get install python3-flask python3-sklearn gunicorn`;
 * what is missing is left out, saying so.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedReviews } from './generated-reviews.ts';
import { load } from './load.ts';

const seconds = 5;
const python = '/usr/bin/python3';

interface Server {
  name: string;
  address: URL;
  process: ChildProcess;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        resolve(address !== null && typeof address === 'object' ? address.port : 0),
      );
    });
  });
}

async function answers(address: URL): Promise<void> {
  const patience = performance.now() + 120_000;
  for (;;) {
    try {
      if ((await fetch(new URL('health', address))).ok) return;
    } catch (refused) {
      if (performance.now() > patience) throw refused;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function start(
  name: string,
  program: string,
  args: string[],
  port: number,
  input = '',
): Promise<Server> {
  const address = new URL(`http://127.0.0.1:${port}/predict`);
  const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'ignore'] });
  child.stdin.end(input);
  await answers(address);
  return { name, address, process: child };
}

/**
 * The reviews that the peer learns from: as many different words as a small shop's reviews have.
 */
function trainingRows(): string {
  return generatedReviews(20_000)
    .map((text, index) =>
      JSON.stringify({ text, label: index % 2 === 0 ? 'negative' : 'positive' }),
    )
    .join('\n');
}

async function peers(): Promise<Server[]> {
  const has = (module: string) => spawnSync(python, ['-c', `import ${module}`]).status === 0;
  if (!has('flask') || !has('sklearn')) {
    console.log('The peer is left out: apt-get install python3-flask python3-sklearn gunicorn');
    return [];
  }
  const script = fileURLToPath(new URL('flask_server.py', import.meta.url));
  const servers: Server[] = [];
  for (const [name, flags] of [
    ['Flask’s own server', []],
    ['Flask on gunicorn, 2 processes', ['--gunicorn']],
  ] as const) {
    if (flags.length > 0 && !has('gunicorn')) {
      console.log(`${name} is left out: apt-get install gunicorn`);
      continue;
    }
    const port = await freePort();
    servers.push(
      await start(name, python, [script, '--port', String(port), ...flags], port, trainingRows()),
    );
  }
  return servers;
}

/** Measures and prints the table; takes about two minutes. */
export async function measurePredict(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'review-classifier-predict-'));
  await mkdir(join(folder, 'models'));
  await cp('public/models', join(folder, 'models'), { recursive: true });
  const servers: Server[] = [];
  try {
    const port = await freePort();
    const script = fileURLToPath(new URL('serve-folder.ts', import.meta.url));
    servers.push(
      await start(
        'Review Classifier',
        process.execPath,
        ['--import', 'tsx', script, folder, String(port)],
        port,
      ),
      ...(await peers()),
    );
    const reviews = generatedReviews(200_000);
    const one = (n: number) => JSON.stringify({ review: reviews[n % reviews.length] });
    const thousand = (n: number) =>
      JSON.stringify({ reviews: reviews.slice((n % 200) * 1000, (n % 200) * 1000 + 1000) });
    const rows: [string, number, (n: number) => string][] = [
      ['one review, 1 client', 1, one],
      ['one review, 8 clients', 8, one],
      ['one review, 32 clients', 32, one],
      ['1,000 reviews, 1 client', 1, thousand],
    ];
    for (const [request, clients, bodies] of rows) {
      for (const { name, address } of servers) {
        await load(address, { clients, seconds: 1, bodies });
        const { rate, median, p99 } = await load(address, { clients, seconds, bodies });
        console.log(
          `${request.padEnd(26)}${name.padEnd(34)}${rate.toFixed(rate < 100 ? 1 : 0).padStart(7)} requests/s` +
            `${median.toFixed(2).padStart(9)} ms median${p99.toFixed(2).padStart(9)} ms p99`,
        );
      }
    }
  } finally {
    for (const server of servers) server.process.kill();
    await rm(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await measurePredict();
