import { html } from 'lit';
import { messages } from '../../i18n/locale.ts';

/** Several files came at once: all as one data set, or which one first? */
export function whichFileFirst(
  files: readonly File[],
  answers: { read: (file: File) => void; readAll: () => void; leave: () => void },
) {
  const { evaluate, evaluationExtras } = messages();
  const words = evaluate.choose;
  const together = evaluationExtras.files;
  return html`<div class="alert" role="alert" data-code="several-files">
    <p>${together.several({ number: files.length })} ${together.readAllHint}</p>
    <div class="answers">
      <button type="button" class="primary" data-testid="read-all" @click=${answers.readAll}>
        ${together.readAll({ number: files.length })}
      </button>
      ${files.map(
        (file) =>
          html`<button type="button" @click=${() => answers.read(file)}>
            ${words.read({ name: file.name })}
          </button>`,
      )}
      <button type="button" class="plain" @click=${answers.leave}>${words.neither}</button>
    </div>
  </div>`;
}

/** A file came while a job was running: keep the job, or leave it for the new file? */
export function keepOrReplace(
  running: string,
  waiting: string,
  answers: { keep: () => void; replace: () => void },
) {
  const words = messages().evaluate.choose;
  return html`<div class="alert" role="alert" data-code="job-running">
    <p>${words.busy({ running, waiting })}</p>
    <div class="answers">
      <button type="button" @click=${answers.keep}>${words.busyKeep({ running })}</button>
      <button type="button" @click=${answers.replace}>${words.busyReplace({ waiting })}</button>
    </div>
  </div>`;
}
