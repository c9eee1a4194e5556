import { html, type TemplateResult } from 'lit';
import type { EngineClient } from '../../client/engine-client.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import type { Page } from './pages.ts';

/** What the shell hands its pages. */
export interface PageContext {
  client: EngineClient;
  /** The evaluation that was finished last. */
  evaluation: EvaluationReport | null;
}

/**
 * A page whose code is fetched when it is first opened, or when the site has nothing better to do.
 */
interface LazyPage {
  load: () => Promise<unknown>;
  /**
   * Once opened it stays, hidden while another is shown: what was computed last is there when one
   * comes back.
   */
  render: (context: PageContext, hidden: boolean) => TemplateResult;
}

export const lazyPages: Readonly<Record<Exclude<Page, 'classify'>, LazyPage>> = {
  evaluate: {
    load: () => import('../evaluate/evaluate-page.ts'),
    render: ({ client }, hidden) =>
      html`<rc-evaluate-page .client=${client} ?hidden=${hidden}></rc-evaluate-page>`,
  },
  errors: {
    load: () => import('../errors/errors-page.ts'),
    render: ({ client, evaluation }, hidden) =>
      html`<rc-errors-page
        .client=${client}
        .evaluation=${evaluation}
        ?hidden=${hidden}
      ></rc-errors-page>`,
  },
  models: {
    load: () => import('../models/models-page.ts'),
    render: ({ client }, hidden) =>
      html`<rc-models-page .client=${client} ?hidden=${hidden}></rc-models-page>`,
  },
  embed: {
    load: () => import('../embed/embed-page.ts'),
    render: (_context, hidden) => html`<rc-embed-page ?hidden=${hidden}></rc-embed-page>`,
  },
  api: {
    load: () => import('../api/api-page.ts'),
    render: ({ client }, hidden) =>
      html`<rc-api-page .client=${client} ?hidden=${hidden}></rc-api-page>`,
  },
};
