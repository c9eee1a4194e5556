/** `npx tsx scripts/icons.ts`: draws the installed app's icons from public/icons/icon.svg. */
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { chromiumArguments, findOrInstallChromium } from './chromium.ts';

const drawing = await readFile('public/icons/icon.svg', 'utf8');
const browser = await chromium.launch({
  executablePath: findOrInstallChromium(),
  args: chromiumArguments,
});
try {
  for (const size of [192, 512]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`,
    );
    await page.screenshot({ path: `public/icons/icon-${size}.png` });
    await page.close();
  }
} finally {
  await browser.close();
}
