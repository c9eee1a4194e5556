import type { Progress } from '../../src/learning/progress.ts';

function seconds(milliseconds: number): string {
  const whole = Math.round(milliseconds / 1000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Writes every stage and step as a line, with the time that has passed and the time left in the
 * stage.
 */
export function lineProgress(write: (line: string) => void, stages: number): Progress {
  const started = Date.now();
  let stageStarted = started;
  let number = 0;
  return {
    stage(name) {
      stageStarted = Date.now();
      number++;
      write(`[${number}/${stages}] ${name} (${seconds(stageStarted - started)} so far)`);
    },
    step(done, total, note) {
      const passed = Date.now() - stageStarted;
      const left = (passed / done) * (total - done);
      const suffix = note === undefined ? '' : `, ${note}`;
      write(`      ${done} of ${total}${suffix}, about ${seconds(left)} left`);
    },
  };
}
