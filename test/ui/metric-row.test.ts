import { page } from 'vitest/browser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MetricRow, type MetricText } from '../../src/ui/metric-row.ts';
import '../../src/ui/theme.css';
import { accessibilityProblems } from './accessibility.ts';

const accuracy: MetricText = {
  name: 'Accuracy (share correct)',
  rows: 'n = 200',
  value: '93.0%',
  interval: { value: 0.93, low: 0.89, high: 0.96, lowText: '89.0%', highText: '96.0%' },
  reference: 0.5,
  meaning: '186 of 200 reviews were given the right class.',
  when: 'Fair when both classes are about as frequent.',
  note: null,
};

async function openRow(metric: MetricText): Promise<MetricRow> {
  const section = document.createElement('section');
  section.innerHTML = '<h1>Report</h1><h2>Metrics</h2>';
  const row = new MetricRow();
  row.metric = metric;
  section.append(row);
  document.body.append(section);
  onTestFinished(() => section.remove());
  await row.updateComplete;
  return row;
}

/** Middle of a drawn mark as a share of the scale, measured on the screen. */
function placeOf(row: MetricRow, mark: string): number {
  const svg = row.shadowRoot?.querySelector('rc-interval-bar')?.shadowRoot?.querySelector('svg');
  const scale = svg?.getBoundingClientRect();
  const place = svg?.querySelector(mark)?.getBoundingClientRect();
  if (scale === undefined || place === undefined) throw new Error(`There is no ${mark}.`);
  return (place.left + place.width / 2 - scale.left) / scale.width;
}

describe('<rc-metric-row>', () => {
  it('shows name, n, value, interval and what they mean', async () => {
    const row = await openRow(accuracy);
    for (const text of ['Accuracy (share correct)', 'n = 200', '93.0%', '89.0% to 96.0%']) {
      await expect.element(page.getByText(text)).toBeVisible();
    }
    await expect.element(page.getByText(/186 of 200/)).toBeVisible();
    expect(await accessibilityProblems(row)).toEqual([]);
  });

  it('draws value and guessing on one scale from 0 to 1', async () => {
    const row = await openRow(accuracy);
    expect(placeOf(row, '.value')).toBeCloseTo(0.93, 2);
    expect(placeOf(row, '.reference')).toBeCloseTo(0.5, 2);
    expect(placeOf(row, '.interval')).toBeCloseTo((0.89 + 0.96) / 2, 2);
  });

  it('keeps what lies beyond the scale at its end', async () => {
    const interval = { value: -0.1, low: -0.3, high: 1.4, lowText: '-0.300', highText: '1.40' };
    const row = await openRow({ ...accuracy, interval });
    expect(placeOf(row, '.value')).toBeCloseTo(0, 2);
    expect(placeOf(row, '.interval')).toBeCloseTo(0.5, 2);
  });

  it('shows a dash and the reason where the metric is undefined, and draws nothing', async () => {
    const meaning = 'Undefined: no review was given this class.';
    const row = await openRow({ ...accuracy, value: '–', interval: null, meaning });
    await expect.element(page.getByText('–', { exact: true })).toBeVisible();
    await expect.element(page.getByText(meaning)).toBeVisible();
    expect(row.shadowRoot?.querySelector('rc-interval-bar')).toBeNull();
    expect(await accessibilityProblems(row)).toEqual([]);
  });
});
