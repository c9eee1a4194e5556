import type { EngineClient } from '../../client/engine-client.ts';
import { lazyPages } from './lazy-pages.ts';

/**
 * Fetches what the page and its engine load late (the other pages, the dialogs, the other language,
 * the charts, what reads files), so that nothing needs to be asked for afterwards. Resolves also
 * when some of it could not be had: what needs it will ask again and say so.
 */
export async function preload(client: EngineClient): Promise<void> {
  await Promise.allSettled([
    ...Object.values(lazyPages).map(({ load }) => load()),
    client.ask.prepare(),
    import('./privacy-dialog.ts'),
    import('./keyboard-help.ts'),
    import('../../i18n/portuguese.ts'),
    import('../evaluate/charts/evaluation-charts.ts'),
    import('../report-files/evaluation-document.ts'),
    import('../report-files/printed-report.ts'),
    import('../report-files/write-report.ts'),
    import('../errors/findings/report-document.ts'),
    // The virtual list of rows loads its layout by itself only when it is first drawn.
    import('@lit-labs/virtualizer/layouts/flow.js'),
  ]);
}

/** Resolves when the browser has nothing better to do, after half a second at the latest. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 200);
  });
}
