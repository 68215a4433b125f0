import { ADDRESS_PARTS, addressPartsOf, addressText } from '../../ui/form/typed-address.ts';
import { DATE_PARTS, datePartsOf, dateText } from '../../ui/form/typed-date.ts';
import type { Answers } from './notebook.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The wrapper that a question and its controls share. */
export const fieldAround = (element: Element): HTMLElement | null => element.closest<HTMLElement>('[data-field]');

export const fieldsIn = (form: HTMLFormElement) => form.querySelectorAll<HTMLElement>('[data-field]');

/** Files travel on their own, secrets and what the page itself put there not at all. */
const UNSAVED: ReadonlySet<string> = new Set(['file', 'password', 'hidden']);

/** The controls whose answers are saved under their own names. */
const controlsOf = (field: HTMLElement): Control[] =>
  [...field.querySelectorAll<Control>('input[name], select[name], textarea[name]')].filter(
    (control) => !UNSAVED.has(control.type) && control.closest('[data-date], [data-address]') === null,
  );

const isTick = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio';

/** What stands in a field now, by name. Nothing chosen is `''`, so that un-choosing is saved too; several ticks stand one a line. */
export function answersOf(field: HTMLElement): Answers {
  const answers: Record<string, string> = {};
  for (const control of controlsOf(field)) {
    const before = answers[control.name] ?? '';
    if (!isTick(control)) answers[control.name] = control.value;
    else answers[control.name] = control.checked ? [before, control.value].filter(Boolean).join('\n') : before;
  }
  for (const parted of partedIn(field)) answers[parted.name] = parted.typed();
  return answers;
}

/** Puts answers back into the controls that carry their names. */
export function restoreAnswers(form: HTMLFormElement, answers: Answers): void {
  for (const control of controlsOf(form)) {
    const answer = answers[control.name];
    if (answer === undefined) continue;
    if (isTick(control)) control.checked = answer.split('\n').includes(control.value);
    else control.value = answer;
  }
  for (const parted of partedIn(form)) {
    const answer = answers[parted.name];
    if (answer !== undefined) parted.type(answer);
  }
}

type Parted = { name: string; typed: () => string; type: (answer: string) => void };

/** A day and an address are one answer each, typed in parts. */
const partedIn = (element: HTMLElement): Parted[] => [
  ...around(element, 'date').map((date) => ({
    name: date.name,
    typed: () => dateText({ year: date.read('year'), month: date.read('month'), day: date.read('day') }),
    type: (answer: string) => date.write(DATE_PARTS, datePartsOf(answer)),
  })),
  ...around(element, 'address').map((address) => ({
    name: address.name,
    typed: () =>
      addressText({ town: address.read('town'), village: address.read('village'), detail: address.read('detail') }),
    type: (answer: string) => address.write(ADDRESS_PARTS, addressPartsOf(answer, address.towns)),
  })),
];

/** The places in which an answer of this kind is typed, each with its controls. */
const around = (element: HTMLElement, kind: 'date' | 'address') =>
  [...element.querySelectorAll<HTMLElement>(`[data-${kind}]`)].map((place) => {
    const control = (part: string) => place.querySelector<Control>(`[name$=".${part}"]`);
    return {
      name: place.dataset[kind] ?? '',
      towns: (place.dataset['towns'] ?? '').split(' '),
      read: (part: string) => control(part)?.value ?? '',
      write: <Part extends string>(parts: readonly Part[], typed: Readonly<Record<Part, string>>) => {
        for (const part of parts) {
          const input = control(part);
          if (input !== null) input.value = typed[part];
        }
      },
    };
  });
