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
    (control) => !UNSAVED.has(control.type) && control.closest('[data-date]') === null,
  );

const isTick = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio';

/** What stands in a field now, by name. Nothing chosen is `''`, so that un-choosing is saved too; several ticks are joined by commas. */
export function answersOf(field: HTMLElement): Answers {
  const answers: Record<string, string> = {};
  for (const control of controlsOf(field)) {
    const before = answers[control.name] ?? '';
    if (!isTick(control)) answers[control.name] = control.value;
    else answers[control.name] = control.checked ? [before, control.value].filter(Boolean).join(',') : before;
  }
  for (const date of datesIn(field)) answers[date.name] = dateText(date.typed());
  return answers;
}

/** Puts answers back into the controls that carry their names. */
export function restoreAnswers(form: HTMLFormElement, answers: Answers): void {
  for (const control of controlsOf(form)) {
    const answer = answers[control.name];
    if (answer === undefined) continue;
    if (isTick(control)) control.checked = answer.split(',').includes(control.value);
    else control.value = answer;
  }
  for (const date of datesIn(form)) {
    const answer = answers[date.name];
    if (answer !== undefined) date.type(answer);
  }
}

/** A day is one answer, typed in three parts. */
function datesIn(element: HTMLElement) {
  return [...element.querySelectorAll<HTMLElement>('[data-date]')].map((date) => {
    const name = date.dataset['date'] ?? '';
    const input = (part: string) => date.querySelector<HTMLInputElement>(`input[name$=".${part}"]`);
    const valueOf = (part: string) => input(part)?.value ?? '';
    return {
      name,
      typed: () => ({ year: valueOf('year'), month: valueOf('month'), day: valueOf('day') }),
      type: (answer: string) => {
        const parts = datePartsOf(answer);
        for (const part of DATE_PARTS) {
          const control = input(part);
          if (control !== null) control.value = parts[part];
        }
      },
    };
  });
}
