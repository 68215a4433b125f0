import { findPageErrors } from '../../../modules/forms/rules/page-rules.ts';
import type { FieldError } from '../../../modules/forms/contract/errors.ts';
import type { CheckedForm } from '../pages/draft/checked-form.ts';
import { fieldId } from '../../ui/form/field-id.ts';
import { answersOf, fieldAround, fieldsIn } from './answers.ts';
import { focusErrorSummary } from './error-summary.ts';

/**
 * Says what is wrong before a form travels, by the rules and in the words of the server, which judges again. Whoever wants to go on
 * later is let go.
 */
export function checkForms(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-rules]')) {
    const checked: CheckedForm = JSON.parse(form.dataset['rules'] ?? '');
    form.addEventListener('submit', (event) => {
      const later =
        event.submitter?.getAttribute('name') === '_later' || page.activeElement?.getAttribute('name') === '_later';
      if (later) return;
      const errors = findPageErrors(checked.rules, typedIn(form));
      show(form, checked, errors);
      if (errors.length === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    });
  }
}

function typedIn(form: HTMLFormElement): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const field of fieldsIn(form)) Object.assign(typed, answersOf(field));
  return typed;
}

type Said = { field: string; message: string };

function show(form: HTMLFormElement, checked: CheckedForm, errors: readonly FieldError[]): void {
  const page = form.ownerDocument;
  page.querySelector('[data-error-summary]')?.remove();
  for (const field of fieldsIn(form)) mark(field, '');
  const said = errors.map((error) => ({ field: error.field, message: checked.words[error.field]?.[error.code] ?? '' }));
  for (const one of said) {
    const control = page.getElementById(fieldId(one.field));
    const field = control === null ? null : fieldAround(control);
    if (field !== null) mark(field, one.message);
  }
  if (said.length === 0) return;
  page.title = checked.summary.pageTitle;
  page.querySelector('main > div')?.prepend(summaryOf(page, checked.summary.title, said));
  focusErrorSummary(page);
}

/** Puts the words beside a field, or takes them away. */
export function mark(field: HTMLElement, message: string): void {
  const line = field.querySelector<HTMLElement>('[data-field-error]');
  const text = line === null ? null : line.querySelector('[data-field-error-text]');
  if (line === null || text === null) return;
  const wrong = message !== '';
  text.textContent = message;
  line.hidden = !wrong;
  field.classList.toggle('field-wrong', wrong);
  for (const control of field.querySelectorAll('input, select, textarea, fieldset')) {
    const described = (control.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter((id) => id !== '' && id !== line.id);
    if (wrong) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
    const ids = wrong ? described.concat(line.id) : described;
    if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '));
    else control.removeAttribute('aria-describedby');
  }
}

function summaryOf(page: Document, title: string, errors: readonly Said[]): HTMLElement {
  const summary = page.createElement('div');
  summary.className = 'error-summary';
  summary.tabIndex = -1;
  summary.dataset['errorSummary'] = '';
  const alert = page.createElement('div');
  alert.setAttribute('role', 'alert');
  const heading = page.createElement('h2');
  heading.textContent = title;
  const list = page.createElement('ul');
  for (const error of errors) {
    const link = page.createElement('a');
    link.href = `#${fieldId(error.field)}`;
    link.textContent = error.message;
    const line = page.createElement('li');
    line.append(link);
    list.append(line);
  }
  alert.append(heading, list);
  summary.append(alert);
  return summary;
}
