import type { ChangeEvent } from 'react';

type ChoiceProps = {
  name: string;
  label: string;
  selected: string;
  options: [string, string][];
  choose: (event: ChangeEvent<HTMLSelectElement>) => void;
};

/** What is asked next depends on it, so it tells at once. */
export function Choice({ name, label, selected, options, choose }: ChoiceProps) {
  return (
    <div className="field">
      <label className="label" htmlFor={`choice-${name}`}>
        {label}
      </label>
      <span className="select">
        <select id={`choice-${name}`} className="input" name={name} value={selected} onChange={choose}>
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
