/**
 * `npm run bench`: what a user waits for, measured in the built page in a real Chromium on this
 * machine and printed next to its limit; then `POST predict` next to a Flask server's. With `--vs`
 * instead what scikit-learn and fastText take for the same. The other benchmarks of this folder run
 * alone: `npx tsx bench/<name>.ts`.
 */
import { measurePage } from './page/measure-page.ts';
import { measurePredict } from './predict/measure-predict.ts';
import { measureVs } from './vs/measure-vs.ts';

if (process.argv.includes('--vs')) await measureVs();
else await measureAll();

async function measureAll(): Promise<void> {
  const measurements = await measurePage();
  const width = Math.max(...measurements.map(({ what }) => what.length));
  for (const { what, measured, limit, unit } of measurements) {
    const share = `${((100 * measured) / limit).toFixed(0)} %`;
    console.log(
      `${what.padEnd(width)}  ${measured.toPrecision(3).padStart(8)} ${unit.padEnd(2)}  limit ${limit} ${unit}  (${share} of it)`,
    );
  }

  await measurePredict();
}
