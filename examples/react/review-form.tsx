import { useState } from 'react';
import 'review-classifier-element';
import type { Prediction, ReviewClassifierElement } from 'review-classifier-element';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'review-classifier': React.DetailedHTMLProps<
        React.HTMLAttributes<ReviewClassifierElement> & {
          model?: string;
          name?: string;
          value?: string;
          threshold?: number;
          loading?: 'lazy' | 'eager';
          explain?: boolean;
          required?: boolean;
          disabled?: boolean;
          'onreview-classified'?: (event: CustomEvent<Prediction>) => void;
        },
        ReviewClassifierElement
      >;
    }
  }
}

export function ReviewForm() {
  const [prediction, setPrediction] = useState<Prediction | null>(null);
  return (
    <form>
      <review-classifier
        name="review"
        lang="pt-BR"
        explain
        required
        onreview-classified={(event) => setPrediction(event.detail)}
      />
      <p>{prediction?.label}</p>
    </form>
  );
}
