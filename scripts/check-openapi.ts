/**
 * `npm run check:openapi`: validates the description of `POST predict` with swagger-parser, and
 * with Redocly by its strict rules. It asks the registry for them, so it is run by hand.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApiDocument } from '../src/predict-api/openapi.ts';

/** The versions that the description was last checked with. */
const versions = { '@apidevtools/swagger-parser': '12.1.0', '@redocly/openapi-core': '2.64.0' };

const validation = `
import SwaggerParser from '@apidevtools/swagger-parser';
import { createConfig, lint } from '@redocly/openapi-core';

await SwaggerParser.validate('openapi.json');
const config = await createConfig({ extends: ['recommended-strict'] });
const problems = await lint({ ref: 'openapi.json', config });
for (const { ruleId, message, location } of problems) {
  console.error(ruleId + ': ' + message + ' ' + location[0]?.pointer);
}
process.exitCode = problems.length > 0 ? 1 : 0;
`;

const folder = mkdtempSync(join(tmpdir(), 'review-classifier-openapi-'));
try {
  const description = { type: 'module', private: true, dependencies: versions };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(description));
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(openApiDocument, null, 2));
  writeFileSync(join(folder, 'validate.js'), validation);
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  execFileSync('npm', ['install', ...quiet], { cwd: folder, stdio: 'inherit' });
  const { status } = spawnSync(process.execPath, ['validate.js'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status === 0) console.log('openapi.json: valid in swagger-parser and Redocly');
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
