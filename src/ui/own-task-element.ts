import { AppElement } from './app-element.ts';
import { nextTask } from './next-task.ts';

/**
 * An element that updates in a task of its own, so that many that change at once leave the page
 * free between them.
 */
export class OwnTaskElement extends AppElement {
  protected override async scheduleUpdate(): Promise<void> {
    await nextTask();
    await super.scheduleUpdate();
  }
}
