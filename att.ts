import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { surveyDataset } from './src/dataset/survey-dataset.ts';
import { readLabelledRows } from './src/dataset/read-labelled-rows.ts';
const path = process.argv[2]!;
const file = new File([readFileSync(path)], basename(path));
let peak = 0; const t = setInterval(()=>{peak=Math.max(peak, process.memoryUsage().rss)}, 5); t.unref();
const base = process.memoryUsage().rss; const t0 = performance.now();
let out = '';
try { const s = await surveyDataset([file], {}, {}); out = `rows ${s.rows} problems ${s.problemCount} cols ${s.columns.length} guess ${JSON.stringify(s.guess)}`; } catch (e:any) { out = `${e.name} ${e.code} ${e.message.slice(0,100)} ${JSON.stringify(e.detail??{}).slice(0,150)}`; }
peak=Math.max(peak, process.memoryUsage().rss);
console.log(basename(path), `${Math.round(performance.now()-t0)} ms`, `+${Math.round((peak-base)/1e6)} MB`, out);
