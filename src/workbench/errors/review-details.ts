import { html, nothing } from 'lit';
import type { EngineClient } from '../../client/engine-client.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { gatherWords } from '../../ui/gathered-words.ts';
import { panelId, tabId, tabList, type Tab } from '../../ui/tab-list.ts';
import '../../ui/word-list.ts';
import './nearest-reviews-list.ts';
import type { ReadReview } from './reading-queue.ts';
import './what-if.ts';

/** What can be shown below the text of a review. */
export type ReviewDetail = 'weights' | 'what-if' | 'nearest';

/** What there is for a review: where no model answered, its words weigh nothing. */
export function detailsOf({ detail }: ReadReview): readonly ReviewDetail[] {
  return detail.explanation === null ? ['nearest'] : ['weights', 'what-if', 'nearest'];
}

interface DetailsShown {
  client: EngineClient;
  evaluation: EvaluationReport;
  chosen: ReviewDetail;
  onChoose: (name: ReviewDetail) => void;
}

/** What weighed most, a text to change, and the nearest reviews: one of them, by tabs. */
export function reviewDetails(
  review: ReadReview,
  { client, evaluation, chosen, onChoose }: DetailsShown,
) {
  const words = messages().errorAnalysis.reading;
  const { detail } = review;
  const { text, explanation, index } = detail;
  const { classes } = evaluation;
  const labels: Record<ReviewDetail, string> = {
    weights: words.decisive,
    'what-if': words.whatIf,
    nearest: classes.length > 2 ? words.nearestOther : words.nearest,
  };
  const tabs = detailsOf(review).map((name): Tab<ReviewDetail> => ({ name, label: labels[name] }));
  return html`<div class="details">
    ${tabList(words.detailsLabel, tabs, chosen, onChoose)}
    <div role="tabpanel" id=${panelId(chosen)} aria-labelledby=${tabId(chosen)} class="inside">
      ${
        chosen === 'nearest'
          ? html`<rc-nearest-reviews-list
              .client=${client}
              .evaluation=${evaluation.id}
              .classes=${classes}
              .index=${index}
            ></rc-nearest-reviews-list>`
          : explanation === null
            ? nothing
            : chosen === 'what-if'
              ? html`<rc-what-if
                  .client=${client}
                  .classes=${classes}
                  .text=${text}
                  .explanation=${explanation}
                ></rc-what-if>`
              : html`<rc-word-list
                  .words=${gatherWords(text, explanation.contributions)}
                  .contrast=${explanation.contrast}
                ></rc-word-list>`
      }
    </div>
  </div>`;
}
