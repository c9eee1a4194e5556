import { html, nothing } from 'lit';
import type { LabelledSource } from '../../engine/training-api.ts';
import { improveMessages } from '../../i18n/improve-messages.ts';
import { nameOfFiles } from '../session/opened-files.ts';
import type { TrainingRun } from '../session/training-run.ts';

/** The files that are learnt from; those that were added can be removed. */
export function trainingFiles(training: TrainingRun, sources: readonly LabelledSource[]) {
  const words = improveMessages();
  const openedCount = sources.length - training.added.length;
  return html`<ul class="sources">
    ${sources.map(({ files, survey, columns }, place) => {
      const name = nameOfFiles(files);
      const named = (column: number) => survey.columns[column]?.name ?? '';
      return html`<li>
        <div>
          <p class="name" dir="auto">${words.source({ files: name, count: survey.rows })}</p>
          <p class="quiet" dir="auto">
            ${words.sourceColumns({ text: named(columns.text), label: named(columns.label) })}
          </p>
          ${correctedLabels(training, files)}
        </div>
        ${
          place < openedCount
            ? html`<a class="button plain" href="#evaluate">${words.changeMapping}</a>`
            : html`<button
                type="button"
                class="plain"
                ?disabled=${training.job.running !== null}
                @click=${() =>
                  training.change({
                    added: training.added.filter((_, other) => other !== place - openedCount),
                  })}
              >
                ${words.removeSource({ files: name })}
              </button>`
        }
      </li>`;
    })}
  </ul>`;
}

/** How many labels of files are others than the files say: also where nothing else shows it. */
function correctedLabels({ decisions }: TrainingRun, files: readonly File[]) {
  const count = decisions.correctionsOf(files).length;
  if (count === 0) return nothing;
  const words = improveMessages().labels;
  return html`<p class="quiet number" data-testid="source-corrections">
    ${words.inUse({ count })}
  </p>`;
}
