/**
 * `npm run lint:prose`: finds the words of scripts/prose/word-list.ts in the repository's texts,
 * and fails where a file has one. `--list` counts them by folder as well.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { avoidedNames, avoidedPhrases } from './prose/word-list.ts';

/** Texts for the classifier rather than for people, the list itself, and others' words. */
const notProse =
  /^(?:scripts\/prose\/|public\/samples\/|public\/models\/|test\/fixtures\/|LICENSE)/;

interface Finding {
  file: string;
  line: number;
  found: string;
  better: string;
}

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(?:ts|js|css|md|html|py)$/.test(file) && !notProse.test(file));

const findings = files.flatMap(findingsIn);

if (process.argv.includes('--list')) {
  const counts = new Map<string, number>();
  for (const { file } of findings) {
    const folder = file.split('/').slice(0, 2).join('/');
    const key = folder.includes('.') ? dirname(folder) : folder;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [folder, count] of [...counts].sort()) console.log(`${count}\t${folder}`);
}

for (const { file, line, found, better } of findings) {
  console.error(`${file}:${line}  “${found}”: better ${better}`);
}
process.exitCode = findings.length > 0 ? 1 : 0;

function findingsIn(file: string): Finding[] {
  const isCode = /\.(?:ts|js)$/.test(file);
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) =>
      [...avoidedPhrases, ...(isCode ? avoidedNames : [])].flatMap(({ pattern, better }) => {
        const found = pattern.exec(text)?.[0];
        return found === undefined ? [] : [{ file, line: index + 1, found, better }];
      }),
    );
}
