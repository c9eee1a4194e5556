/**
 * A process of measure-vs.ts: the built site in a Chromium of its own, which shares this process'
 * cores. Answers each message by the seconds from the start of an evaluation to its report.
 */
import { chromium } from 'playwright-core';
import { chromiumArguments, findOrInstallChromium } from '../../scripts/chromium.ts';
import { startEvaluation } from '../../test/e2e/evaluate-flow.ts';

const [url = '', file = ''] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: findOrInstallChromium(),
  args: chromiumArguments,
});
const page = await (await browser.newContext()).newPage();
await page.goto(`${url}#evaluate`);

async function turn(): Promise<number> {
  await page.locator('[data-testid="dataset-file"]').setInputFiles(file);
  await page.locator('[data-testid="evaluate-start"]:not([disabled])').waitFor();
  // A user reads the columns first.
  await page.waitForTimeout(2000);
  const begun = performance.now();
  await startEvaluation(page);
  return (performance.now() - begun) / 1000;
}

process.on('message', (message) => {
  if (message === 'turn') void turn().then((seconds) => process.send?.(seconds));
  else void browser.close().then(() => process.disconnect());
});
process.send?.('ready');
