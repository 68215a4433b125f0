import type { Answers } from './notebook.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The wrapper that a question and its controls share. */
export const fieldAround = (element: Element): HTMLElement | null => element.closest<HTMLElement>('[data-field]');

export const fieldsIn = (form: HTMLFormElement) => form.querySelectorAll<HTMLElement>('[data-field]');

/** Files travel on their own, secrets and what the page itself put there not at all. */
const UNSAVED: ReadonlySet<string> = new Set(['file', 'password', 'hidden']);

/** The controls of a field whose answers are saved. */
const controlsOf = (field: HTMLElement): Control[] =>
  [...field.querySelectorAll<Control>('input[name], select[name], textarea[name]')].filter(
    (control) => !UNSAVED.has(control.type),
  );

const isTick = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio';

/** What stands in a field now. Nothing chosen is `''` or an empty list, so that un-choosing is saved too. */
export function answersOf(field: HTMLElement): Answers {
  const answers: Record<string, string | string[]> = {};
  for (const control of controlsOf(field)) {
    const before = answers[control.name];
    if (control.type === 'checkbox') {
      answers[control.name] = [...(Array.isArray(before) ? before : []), ...tickedValue(control)];
    } else if (control.type === 'radio') {
      answers[control.name] = tickedValue(control)[0] ?? before ?? '';
    } else {
      answers[control.name] = control.value;
    }
  }
  return answers;
}

const tickedValue = (control: Control): string[] => (isTick(control) && control.checked ? [control.value] : []);

/** Puts answers back into the controls that carry their names. */
export function restoreAnswers(form: HTMLFormElement, answers: Answers): void {
  for (const control of controlsOf(form)) {
    const answer = answers[control.name];
    if (answer === undefined) continue;
    if (isTick(control))
      control.checked = answer === control.value || (Array.isArray(answer) && answer.includes(control.value));
    else if (typeof answer === 'string') control.value = answer;
  }
}
