import type { ReactNode } from 'react';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';
import { fieldId } from './field-id.ts';

/** A question. `name` is what the server receives; the ids follow from it. */
export type FieldProps = Spoken & {
  name: string;
  label: ReactNode;
  /** One sentence. */
  hint?: ReactNode;
  /** The very words of the error summary. */
  error?: ReactNode;
  optional?: boolean;
  /** The question is the whole page: its label is the page's `<h1>`. */
  heading?: boolean;
};

/** What ties a control to its label, hint and error. */
export type ControlAttributes = {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

export const controlOf = (field: FieldProps): ControlAttributes => ({
  id: fieldId(field.name),
  name: field.name,
  'aria-describedby': describedBy(field),
  'aria-invalid': field.error ? true : undefined,
});

/** A question with one control, which carries the attributes of `controlOf`. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const label = (
    <label className="label" htmlFor={fieldId(field.name)}>
      <LabelText {...field} />
    </label>
  );
  return (
    <div className={fieldClass(field)} data-field="">
      {field.heading ? <h1 className="question">{label}</h1> : label}
      <FieldNotes {...field} />
      {children}
    </div>
  );
}

/** A question with several controls, such as a date or a choice. */
export function FieldGroup({ children, ...field }: FieldProps & { children: ReactNode }) {
  const text = <LabelText {...field} />;
  return (
    <div className={fieldClass(field)} data-field="">
      <fieldset className="group" aria-describedby={describedBy(field)}>
        <legend className="label">{field.heading ? <h1 className="question">{text}</h1> : text}</legend>
        <FieldNotes {...field} />
        {children}
      </fieldset>
    </div>
  );
}

function LabelText({ label, optional, language }: FieldProps) {
  return (
    <>
      {label}
      {optional && <span className="optional"> {uiWording[language].form.optional}</span>}
    </>
  );
}

function FieldNotes({ name, hint, error, language }: FieldProps) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${fieldId(name)}-hint`}>
          {hint}
        </p>
      )}
      <p className="field-error" id={`${fieldId(name)}-error`} data-field-error="" hidden={!error}>
        <span className="unseen">{uiWording[language].form.error}</span>
        <span data-field-error-text="">{error}</span>
      </p>
    </>
  );
}

const fieldClass = ({ error }: FieldProps) => (error ? 'field field-wrong' : 'field');

function describedBy({ name, hint, error }: FieldProps): string | undefined {
  const id = fieldId(name);
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}
