import type { ReactNode } from 'react';
import { FieldGroup, type FieldProps } from './Field.tsx';
import { fieldId } from './field-id.ts';

/** `hidden`: kept as it stands, ticked or not, and not offered now. */
export type Choice = { value: string; label: ReactNode; hint?: ReactNode; hidden?: boolean };

/** One of several. Short answers such as yes and no may stand in a row. */
export function RadioGroup({
  choices,
  selected,
  inARow = false,
  ...field
}: FieldProps & { choices: readonly Choice[]; selected?: string | undefined; inARow?: boolean }) {
  return (
    <FieldGroup {...field}>
      <div className={inARow ? 'choices choices-row' : 'choices'}>
        {choices.map((choice, place) => (
          <ChoiceBox
            key={choice.value}
            kind="radio"
            choice={choice}
            name={field.name}
            place={place}
            checked={choice.value === selected}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any of several, or a single agreement. */
export function Checkboxes({
  choices,
  selected = [],
  ...field
}: FieldProps & { choices: readonly Choice[]; selected?: readonly string[] | undefined }) {
  return (
    <FieldGroup {...field}>
      <div className="choices">
        {choices.map((choice, place) => (
          <ChoiceBox
            key={choice.value}
            kind="checkbox"
            choice={choice}
            name={field.name}
            place={place}
            checked={selected.includes(choice.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

type ChoiceBoxProps = { kind: 'radio' | 'checkbox'; choice: Choice; name: string; place: number; checked: boolean };

function ChoiceBox({ kind, choice: { value, label, hint, hidden }, name, place, checked }: ChoiceBoxProps) {
  const id = place === 0 ? fieldId(name) : fieldId(`${name}.${place + 1}`);
  const hintId = hint ? `${id}-hint-of-choice` : undefined;
  return (
    <div className={`choice choice-${kind}`} hidden={hidden}>
      <input type={kind} id={id} name={name} value={value} defaultChecked={checked} aria-describedby={hintId} />
      <label htmlFor={id}>
        {label}
        {hint && (
          <span className="choice-hint" id={hintId}>
            {hint}
          </span>
        )}
      </label>
    </div>
  );
}
