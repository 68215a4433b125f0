import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';
import { fieldId } from './field-id.ts';

/** What is wrong with an answer, in the words that stand beside it too; without a field it concerns the whole page. */
export type FieldError = { field?: string; message: string };

/** Stands on top of the page; the script moves the focus to it, each line leads to its field. */
export function ErrorSummary({ errors, language }: Spoken & { errors: readonly FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" tabIndex={-1} data-error-summary="">
      <div role="alert">
        <h2>{uiWording[language].form.errorTitle}</h2>
        <ul>
          {errors.map(({ field, message }) => (
            <li key={`${field ?? ''} ${message}`}>
              {field === undefined ? message : <a href={`#${fieldId(field)}`}>{message}</a>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The message for one field, to hand to its component. */
export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;
