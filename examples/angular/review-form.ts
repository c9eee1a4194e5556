import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import 'review-classifier-element';
import type { Prediction } from 'review-classifier-element';

@Component({
  selector: 'app-review-form',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <form>
      <review-classifier
        name="review"
        lang="pt-BR"
        explain
        required
        (review-classified)="classified($event)"
      ></review-classifier>
      <p>{{ prediction()?.label }}</p>
    </form>
  `,
})
export class ReviewForm {
  readonly prediction = signal<Prediction | null>(null);

  classified(event: Event): void {
    this.prediction.set((event as CustomEvent<Prediction>).detail);
  }
}
