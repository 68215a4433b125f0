import { useState } from 'react';
import { rowsOf } from '../../../modules/forms/rules/rows.ts';
import type { StepField } from '../../../modules/intake/drafts/contract/steps.ts';
import { errorOf, fieldId, plain, Say, type FieldError, type Language } from '../../ui/index.ts';
import { Cell } from './Control.tsx';
import { cellName, rowsName } from './typed-sheet.ts';
import { counterWording } from './wording.ts';

type TableRowsProps = { field: StepField; errors: readonly FieldError[]; language: Language };

/** A table with all its rows on the sheet. A row that is emptied is left out when it is saved. */
export function TableRows({ field, errors, language }: TableRowsProps) {
  const say = counterWording[language].sheet;
  const { id, columns = [], row } = field;
  // As it was when the sheet was opened: rows stay where they are typed, whatever was saved meanwhile.
  const [begun] = useState(() => rowsOf(field.value ?? '') ?? []);
  const [count, setCount] = useState(Math.max(1, begun.length));
  const error = errorOf(errors, id);
  const rowWord = row === undefined ? say.anyRow : plain(row, language);
  return (
    <fieldset
      className="counter-table"
      id={fieldId(id)}
      tabIndex={-1}
      aria-describedby={error && `${fieldId(id)}-error`}
    >
      <legend className="label">
        <Say words={field.label} language={language} />
        {!field.required && say.optional}
      </legend>
      {error !== undefined && (
        <p className="field-error" id={`${fieldId(id)}-error`}>
          {error}
        </p>
      )}
      <input type="hidden" name={rowsName(id)} value={count} />
      {Array.from({ length: count }, (_, place) => (
        <fieldset key={place} className="counter-row">
          <legend className="unseen">{say.rows.number(rowWord, place + 1)}</legend>
          {columns.map((column) => {
            const name = cellName(id, place + 1, column.id);
            const value = begun[place]?.[column.id] ?? '';
            return (
              <Cell
                key={name}
                column={column}
                name={name}
                value={value}
                error={errorOf(errors, name)}
                language={language}
              />
            );
          })}
        </fieldset>
      ))}
      <button type="button" className="button button-plain button-small" onClick={() => setCount(count + 1)}>
        {say.rows.add(rowWord)}
      </button>
    </fieldset>
  );
}
