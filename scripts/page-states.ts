import type { Page } from 'playwright-core';
import { newDomainCsv } from '../test/fixtures/new-domain.ts';

const tenLines = Array.from({ length: 10 }, (_, n) =>
  n % 2 === 0 ? `Veio quebrado ${n}` : `Loved it ${n}`,
).join('\n');

/** A file whose reader has to ask: which of two columns, and what its labels mean. */
const doubtfulFile = `id,title,comment,status\n${Array.from(
  { length: 24 },
  (_, n) =>
    `${n},Short title number ${n},A comment of about the same length ${n},${n % 3 === 0 ? 'a' : 'b'}`,
).join('\n')}`;

/** Reviews with the answers of another classifier next to their labels. */
const predictedFile = `review,label,prediction,p_positive\n${Array.from({ length: 40 }, (_, n) => {
  const label = n % 4 === 0 ? 'negative' : 'positive';
  const prediction = n % 7 === 0 ? 'negative' : label;
  const words = label === 'negative' ? 'It broke after a week' : 'Works as it should';
  return `${words} ${n},${label},${prediction},${prediction === 'positive' ? '0.9' : '0.2'}`;
}).join('\n')}`;

/** What is told of each state that is reached. */
export type Take = (state: string) => Promise<void>;

/**
 * A whole visit from a fresh page on Classify: every page, and each state of it that a user meets,
 * one after another.
 *
 * @param take is called when a state is shown, with its name; the visit goes on when it is done
 */
export async function visitStates(page: Page, take: Take): Promise<void> {
  const visit = new Visit(page);
  await classify(visit, take);
  await evaluate(visit, take);
  await errors(visit, take);
  await improve(visit, take);
  await visit.go('models');
  await take('models');
  await embed(visit, take);
  await visit.go('api');
  await page.locator('rc-operation-reference').first().waitFor();
  await take('api');
  await visit.go('classify?dialog=privacy');
  await take('privacy');
}

class Visit {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  hook(testId: string) {
    return this.page.locator(`[data-testid="${testId}"]`);
  }

  /** Opens an address and waits until what it names is drawn and at rest. */
  async go(address: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await this.page.waitForTimeout(700);
  }

  async chooseFile(hook: string, name: string, content: string | Uint8Array): Promise<void> {
    const file = { name, mimeType: '', buffer: Buffer.from(content) };
    await this.hook(hook).setInputFiles(file);
  }

  async ready(testId: string): Promise<void> {
    await this.page.locator(`[data-testid="${testId}"]:not([disabled])`).waitFor();
  }
}

async function classify(visit: Visit, take: Take): Promise<void> {
  const { page } = visit;
  await page.locator('[data-testid="prediction"][data-label]').waitFor();
  await visit.hook('request-count').and(page.locator('[data-count]')).waitFor();
  await take('classify');
  await visit.hook('review-text').fill(tenLines);
  await visit.hook('line-answer').first().waitFor();
  await visit.hook('line-answer').nth(2).click();
  await visit.hook('prediction').first().waitFor();
  await take('classify-lines');
  await visit.hook('review-text').fill('');
  await take('classify-empty');
}

async function evaluate(visit: Visit, take: Take): Promise<void> {
  const { page } = visit;
  await visit.go('errors');
  await take('errors-empty');
  await visit.go('evaluate');
  await visit.hook('dataset-sample').waitFor();
  await take('evaluate-file');
  await visit.chooseFile('dataset-file', 'photo.csv', new Uint8Array([137, 80, 78, 71, 0, 1, 2]));
  await page.locator('[role="alert"][data-code]:visible').first().waitFor();
  await take('evaluate-refused');
  await visit.chooseFile('dataset-file', 'doubtful.csv', doubtfulFile);
  await visit.hook('evaluate-start').waitFor();
  await take('evaluate-doubtful');
  await visit.chooseFile('dataset-file', 'answers.csv', predictedFile);
  await visit.ready('evaluate-start');
  await take('evaluate-predictions');
  await page.reload();
  await visit.hook('dataset-sample').click();
  await visit.ready('evaluate-start');
  await take('evaluate-columns');
  await visit.hook('evaluate-start').click();
  await visit.hook('download-report').waitFor();
  await page.locator('rc-metric-list').last().waitFor();
  await take('report-metrics');
  await visit.hook('menu-button').first().click();
  await take('report-menu');
  await visit.hook('menu-button').first().click();
  for (const tab of ['threshold', 'curves', 'ratings', 'rows']) {
    await visit.go(`evaluate?tab=${tab}`);
    await take(`report-${tab}`);
  }
  await visit.go('evaluate?pair=0-1');
  await take('report-cell');
}

async function errors(visit: Visit, take: Take): Promise<void> {
  await visit.go('errors');
  await visit.ready('download-analysis');
  for (const section of ['summary', 'read', 'patterns', 'labels', 'robustness']) {
    await visit.go(`errors?section=${section}`);
    await take(`errors-${section}`);
  }
}

async function improve(visit: Visit, take: Take): Promise<void> {
  const { page } = visit;
  await visit.go('improve');
  await visit.hook('train-start').waitFor();
  await take('improve');
  await page.reload();
  await visit.hook('training-file').waitFor({ state: 'attached' });
  await take('improve-empty');
  await visit.chooseFile('training-file', 'lamps.csv', newDomainCsv(400));
  await visit.ready('train-start');
  await visit.go('improve?details=settings');
  await page.locator('rc-training-settings').waitFor();
  await take('improve-settings');
  await visit.hook('train-start').click();
  await visit.hook('activate-model').waitFor();
  await take('improve-outcome');
}

/** The playground as it opens, dressed, and with the code of a framework. */
async function embed(visit: Visit, take: Take): Promise<void> {
  const { page } = visit;
  await visit.go('embed');
  await visit.hook('embed-event').waitFor();
  await visit.hook('embed-download').waitFor();
  await take('embed');
  await page.locator('[data-color="negative-color"] #typed').fill('#e9a36a');
  await page.locator('[data-color="background"] #typed').fill('no colour');
  await visit.hook('embed-radius').fill('1.25');
  await visit.hook('embed-contrast').waitFor();
  await visit.go('embed?snippet=react');
  await take('embed-look');
  await visit.go('embed?tab=slots&snippet=host');
  for (const name of ['slot-label', 'slot-hint', 'part-verdict', 'part-label']) {
    await visit.hook(`embed-${name}`).click();
  }
  await take('embed-slots');
  await visit.hook('embed-slot-result').click();
  await visit.go('embed?tab=attributes&snippet=angular');
  await take('embed-attributes');
  await visit.go('embed?snippet=vue');
  await visit.hook('embed-reset').click();
  await take('embed-vue');
}
