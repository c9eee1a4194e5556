import { html } from 'lit';
import type { LabelledSource } from '../../engine/training-api.ts';
import { messages } from '../../i18n/locale.ts';
import { nameOfFiles } from '../session/opened-files.ts';
import type { TrainingRun } from '../session/training-run.ts';

/** The files that are learnt from; those that were added can be removed. */
export function trainingFiles(training: TrainingRun, sources: readonly LabelledSource[]) {
  const words = messages().improve;
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
