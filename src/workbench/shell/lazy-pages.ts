import { html, type TemplateResult } from 'lit';
import type { Page } from '../address/pages.ts';

/**
 * A page whose code is fetched when it is first opened, or when the site has nothing better to do.
 */
interface LazyPage {
  load: () => Promise<unknown>;
  /**
   * Once opened it stays, hidden while another is shown: what was computed last is there when one
   * comes back.
   */
  render: (hidden: boolean) => TemplateResult;
}

/** A page that is one of the steps comes with what shows them, and the jobs that run elsewhere. */
const withSteps = (page: Promise<unknown>) =>
  Promise.all([page, import('./work-steps.ts'), import('./running-job-line.ts')]);

export const lazyPages: Readonly<Record<Exclude<Page, 'classify'>, LazyPage>> = {
  evaluate: {
    load: () => withSteps(import('../evaluate/evaluate-page.ts')),
    render: (hidden) => html`<rc-evaluate-page ?hidden=${hidden}></rc-evaluate-page>`,
  },
  errors: {
    load: () => withSteps(import('../errors/errors-page.ts')),
    render: (hidden) => html`<rc-errors-page ?hidden=${hidden}></rc-errors-page>`,
  },
  improve: {
    load: () => withSteps(import('../improve/improve-page.ts')),
    render: (hidden) => html`<rc-improve-page ?hidden=${hidden}></rc-improve-page>`,
  },
  models: {
    load: () => import('../models/models-page.ts'),
    render: (hidden) => html`<rc-models-page ?hidden=${hidden}></rc-models-page>`,
  },
  embed: {
    load: () => import('../embed/embed-page.ts'),
    render: (hidden) => html`<rc-embed-page ?hidden=${hidden}></rc-embed-page>`,
  },
  api: {
    load: () => import('../api/api-page.ts'),
    render: (hidden) => html`<rc-api-page ?hidden=${hidden}></rc-api-page>`,
  },
};
