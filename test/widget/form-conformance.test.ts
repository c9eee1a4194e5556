import { userEvent } from 'vitest/browser';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setAssetAddresses } from '../../src/widget/asset-addresses.ts';
import { defineReviewClassifier } from '../../src/widget/define-review-classifier.ts';
import type { ReviewClassifierElement } from '../../src/widget/review-classifier-element.ts';

type Field = HTMLTextAreaElement | ReviewClassifierElement;
type Kind = 'textarea' | 'review-classifier';

beforeAll(() => {
  setAssetAddresses({
    engine: '/src/engine/review-classifier-engine.ts',
    model: new URL('/models/reviews-pt-en/', location.href).href,
  });
  defineReviewClassifier();
});
afterEach(() => document.body.replaceChildren());

/** A field in a form; `first` is what is in it before a script does anything. */
function open(kind: Kind, attributes = '', first = ''): { form: HTMLFormElement; field: Field } {
  document.body.innerHTML =
    kind === 'textarea'
      ? `<form><textarea ${attributes}>${first}</textarea></form>`
      : `<form><review-classifier ${attributes} value="${first}"></review-classifier></form>`;
  const form = document.querySelector('form')!;
  return { form, field: form.querySelector<Field>(kind)! };
}

const sent = (form: HTMLFormElement) => JSON.stringify([...new FormData(form)]);

function submits(form: HTMLFormElement): boolean {
  let submitted = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submitted = true;
  });
  form.requestSubmit();
  return submitted;
}

/** What is seen of a field in a situation, at once after the script that brings it about. */
const situations: Record<string, (kind: Kind) => unknown> = {
  'is emptied and submitted while it is required': (kind) => {
    const { form, field } = open(kind, 'name="q" required', 'x');
    field.value = '';
    return submits(form);
  },
  'is required and empty when it is appended': (kind) => {
    const { form } = open(kind);
    const field = document.createElement(kind);
    field.required = true;
    form.append(field);
    return [form.checkValidity(), field.validity.valueMissing, field.matches(':invalid')];
  },
  'becomes valid by a value': (kind) => {
    const { field } = open(kind, 'required');
    field.value = 'x';
    return [field.checkValidity(), field.matches(':valid'), field.validationMessage];
  },
  'becomes invalid when it is required': (kind) => {
    const { field } = open(kind);
    field.required = true;
    return [field.checkValidity(), field.hasAttribute('required')];
  },
  'is valid when it is required no more': (kind) => {
    const { field } = open(kind, 'required');
    field.required = false;
    return [field.checkValidity(), field.hasAttribute('required')];
  },
  'holds spaces alone': (kind) => {
    const { field } = open(kind, 'required');
    field.value = ' ';
    return field.checkValidity();
  },
  'is sent': (kind) => {
    const { form } = open(kind, 'name="q"', 'x');
    return sent(form);
  },
  'is sent without a name': (kind) => sent(open(kind, '', 'x').form),
  'is disabled': (kind) => {
    const { form, field } = open(kind, 'name="q" required');
    field.disabled = true;
    return [
      sent(form),
      field.willValidate,
      field.validity.valueMissing,
      field.checkValidity(),
      field.matches(':disabled'),
      submits(form),
    ];
  },
  'is enabled again': (kind) => {
    const { form, field } = open(kind, 'name="q" disabled', 'x');
    field.disabled = false;
    return [sent(form), field.willValidate, field.hasAttribute('disabled')];
  },
  'is in a fieldset that is disabled': (kind) => {
    const { form, field } = open(kind, 'name="q" required');
    const fieldset = document.createElement('fieldset');
    form.append(fieldset);
    fieldset.append(field);
    fieldset.disabled = true;
    return [sent(form), field.willValidate, field.disabled, field.validity.valueMissing];
  },
  'is named anew': (kind) => {
    const { form, field } = open(kind, 'name="old"', 'x');
    field.name = 'q';
    return [sent(form), field.getAttribute('name')];
  },
  'has no name': (kind) => {
    const { field } = open(kind);
    return [field.name, field.hasAttribute('name')];
  },
  'is readonly': (kind) => {
    const { form, field } = open(kind, 'name="q" required readonly');
    return [
      field.readOnly,
      field.willValidate,
      field.validity.valueMissing,
      field.checkValidity(),
      field.matches(':read-only'),
      sent(form),
    ];
  },
  'is made readonly': (kind) => {
    const { field } = open(kind, 'required');
    field.readOnly = true;
    return [field.willValidate, field.validity.valueMissing, field.hasAttribute('readonly')];
  },
  'has limits of length': (kind) => {
    const { field } = open(kind, 'minlength="3" maxlength="5"');
    return [field.minLength, field.maxLength];
  },
  'has none': (kind) => {
    const { field } = open(kind, 'minlength="x" maxlength="-2"');
    return [field.minLength, field.maxLength];
  },
  'is given limits': (kind) => {
    const { field } = open(kind);
    field.minLength = 3;
    field.maxLength = 5;
    return [field.getAttribute('minlength'), field.getAttribute('maxlength')];
  },
  'is given a limit below zero': (kind) => {
    const { field } = open(kind);
    try {
      field.maxLength = -1;
      return null;
    } catch (thrown) {
      return (thrown as DOMException).name;
    }
  },
  'holds less than it should, by a script': (kind) => {
    const { field } = open(kind, 'minlength="3" maxlength="5"');
    field.value = 'x';
    const short = field.checkValidity();
    field.value = 'a longer one';
    return [short, field.checkValidity(), field.value];
  },
  'has a number of rows': (kind) => {
    const { field } = open(kind, 'rows="7"');
    const before = field.rows;
    field.rows = 9;
    return [before, field.rows, field.getAttribute('rows')];
  },
  'has a placeholder': (kind) => {
    const { field } = open(kind, 'placeholder="Your review"');
    const before = field.placeholder;
    field.placeholder = 'Yours';
    return [before, field.getAttribute('placeholder')];
  },
  'is reset': (kind) => {
    const { form, field } = open(kind, 'name="q" required', 'first');
    field.value = 'second';
    form.reset();
    return [field.value, field.defaultValue, sent(form), field.checkValidity()];
  },
  'is reset to nothing': (kind) => {
    const { form, field } = open(kind, 'name="q" required');
    field.value = 'second';
    form.reset();
    return [field.value, sent(form), field.checkValidity()];
  },
  'begins with something else': (kind) => {
    const { form, field } = open(kind, 'name="q"', 'first');
    field.defaultValue = 'other';
    const before = field.value;
    field.value = 'second';
    field.defaultValue = 'third';
    const written = field.value;
    form.reset();
    return [before, written, field.value];
  },
  'is cloned with what is written': (kind) => {
    const { form, field } = open(kind, 'name="q" required', 'first');
    field.value = 'second';
    const copy = field.cloneNode(true) as Field;
    form.replaceChildren(copy);
    const before = [copy.value, sent(form), copy.checkValidity()];
    form.reset();
    return [before, copy.value];
  },
  'has lines that end in another way': (kind) => {
    const { field } = open(kind);
    field.value = 'one\r\ntwo\rthree\n';
    return field.value;
  },
  'has a message of the page': (kind) => {
    const { form, field } = open(kind, 'name="q"', 'x');
    field.setCustomValidity('Not this one.');
    const before = [field.validationMessage, field.validity.customError, submits(form)];
    field.setCustomValidity('');
    return [before, field.checkValidity()];
  },
  'is invalid, and tells': (kind) => {
    const { form, field } = open(kind, 'required');
    const told: string[] = [];
    field.addEventListener('invalid', (event) => {
      event.preventDefault();
      told.push(`${event.bubbles} ${event.cancelable}`);
    });
    form.reportValidity();
    return told;
  },
  'belongs to a form elsewhere': (kind) => {
    const { form, field } = open(kind, 'name="q" form="f"', 'x');
    const other = document.createElement('form');
    other.id = 'f';
    document.body.append(other);
    return [field.form?.id, sent(other), sent(form)];
  },
  'is listed by its form': (kind) => {
    const { form, field } = open(kind, 'name="q"');
    return [form.elements.namedItem('q') === field, form.elements.length];
  },
  'is labelled': (kind) => {
    const { field } = open(kind, 'id="q"');
    const label = document.createElement('label');
    label.htmlFor = 'q';
    document.body.append(label);
    return [...field.labels].map((one) => one === label);
  },
};

describe('<review-classifier> in a form', () => {
  it.each(Object.entries(situations))('does as a text area does when it %s', (_, look) => {
    expect(look('review-classifier')).toEqual(look('textarea'));
  });

  it.each(['textarea', 'review-classifier'] as const)(
    'refuses what the user wrote too short, and takes no more than the limit (%s)',
    async (kind) => {
      const { form, field } = open(kind, 'name="q" minlength="3" maxlength="5"');
      await (field as Partial<ReviewClassifierElement & { updateComplete: unknown }>)
        .updateComplete;
      field.focus();
      await userEvent.keyboard('ab');
      expect([field.checkValidity(), field.validity.tooShort, submits(form)]).toEqual([
        false,
        true,
        false,
      ]);
      expect(field.validationMessage).not.toBe('');
      await userEvent.keyboard('cdefgh');
      expect([field.checkValidity(), field.value]).toEqual([true, 'abcde']);
    },
  );

  it('takes no input while it is readonly, and sends what it has', async () => {
    const { form, field } = open('review-classifier', 'name="q" readonly', 'x');
    await (field as ReviewClassifierElement & { updateComplete: Promise<unknown> }).updateComplete;
    field.focus();
    await userEvent.keyboard('abc');
    expect(sent(form)).toBe('[["q","x"]]');
  });

  it('begins with what a framework writes into its property before it is in the page', () => {
    const { form } = open('review-classifier');
    const field = document.createElement('review-classifier');
    field.name = 'q';
    field.value = 'First';
    form.replaceChildren(field);
    field.value = 'Second';
    form.reset();
    expect([field.value, field.defaultValue, sent(form)]).toEqual([
      'First',
      'First',
      '[["q","First"]]',
    ]);
  });

  it('takes the id of a form by its property, as React sets it', () => {
    const { field } = open('review-classifier', 'name="q"', 'x');
    const other = document.createElement('form');
    other.id = 'f';
    document.body.append(other);
    (field as ReviewClassifierElement).form = 'f';
    expect(field.form).toBe(other);
    (field as ReviewClassifierElement).form = null;
    expect(field.form).toBe(document.querySelector('form'));
  });

  it('has the model of the page where a framework sets none', () => {
    const { field } = open('review-classifier');
    (field as ReviewClassifierElement).model = null;
    expect((field as ReviewClassifierElement).model).toBe('');
  });

  it('is named by the label around it, and not by the hint in it', async () => {
    document.body.innerHTML = `<label>Your review
      <review-classifier><span slot="hint">At most 200 words</span></review-classifier></label>`;
    const field = document.querySelector('review-classifier')!;
    await expect
      .poll(() => field.shadowRoot?.querySelector('textarea')?.getAttribute('aria-label'))
      .toBe('Your review');
  });

  it('keeps its styles in another document', async () => {
    const { field } = open('review-classifier');
    const frame = document.createElement('iframe');
    document.body.append(frame);
    await (field as ReviewClassifierElement & { updateComplete: Promise<unknown> }).updateComplete;
    const base = () => field.shadowRoot!.querySelector('.base')!;
    const before = getComputedStyle(base()).paddingTop;
    frame.contentDocument!.body.append(field);
    const there = frame.contentWindow!.getComputedStyle(base()).paddingTop;
    expect([before, there]).toEqual(['16px', '16px']);
  });
});
