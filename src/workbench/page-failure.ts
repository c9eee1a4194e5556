import { html } from 'lit';
import { EngineError } from '../client/engine-error.ts';
import { messages } from '../i18n/locale.ts';

/**
 * Something the user must read: a job that failed, or a choice that cannot be read. Its words are
 * found when it is shown.
 */
export type PageFailure =
  | { kind: 'job'; error: EngineError }
  | { kind: 'folder'; name: string }
  | { kind: 'no-file' | 'nothing-pasted' | 'sample-missing' };

/** What was thrown by a job, as something to show. */
export function failureOf(thrown: unknown): PageFailure {
  return { kind: 'job', error: EngineError.from(thrown) };
}

export function failureCode(failure: PageFailure): string {
  return failure.kind === 'job' ? failure.error.code : failure.kind;
}

function failureMessage(failure: PageFailure): string {
  const { errors, evaluate } = messages();
  switch (failure.kind) {
    case 'job':
      return errors.jobs[failure.error.code](failure.error.detail);
    case 'folder':
      return evaluate.choose.obstacles.folder({ name: failure.name });
    default:
      return evaluate.choose.obstacles[failure.kind]();
  }
}

/** A failure as an alert. */
export function failureAlert(failure: PageFailure) {
  return html`<div class="alert" role="alert" data-code=${failureCode(failure)}>
    <p>${failureMessage(failure)}</p>
  </div>`;
}

/**
 * Whether the evaluation itself is no longer there. The list of its rows says so, once for all
 * parts of the report.
 */
export function isEvaluationGone(failure: PageFailure): boolean {
  return ['no-evaluation', 'cancelled'].includes(failureCode(failure));
}
