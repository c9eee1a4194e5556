import type { EngineClient } from '../../src/client/engine-client.ts';
import type { EvaluationReport } from '../../src/evaluation/evaluation-report.ts';
import { Session } from '../../src/workbench/session/session.ts';

/** A session over a client, with what was evaluated in it. */
export function sessionOver(
  client: EngineClient,
  evaluation: EvaluationReport | null = null,
): Session {
  const session = new Session(client);
  session.evaluation = evaluation;
  return session;
}

/** Makes an evaluation the present one of a session. */
export function keepEvaluation(session: Session, evaluation: EvaluationReport): void {
  session.evaluation = evaluation;
  session.requestUpdate();
}
