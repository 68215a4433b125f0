import { fieldId } from '../../ui/index.ts';

type ChoiceOption = { value: string; label: string; isChinese?: boolean };
export type ChoiceProps = {
  name: string;
  label: string;
  /** The first line, which asks. */
  first: string;
  hint?: string;
  options: readonly ChoiceOption[];
  value?: string;
  choose?: (value: string) => void;
};

/** A list to choose from; the first line asks, so that nothing is chosen by oversight. */
export function ChoiceField({ name, label, first, hint, options, value, choose }: ChoiceProps) {
  const id = fieldId(name);
  const held = choose && { value, onChange: ({ target }: { target: { value: string } }) => choose(target.value) };
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <span className="select">
        <select
          className="input"
          id={id}
          name={name}
          required
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          {...held}
        >
          <option value="">{first}</option>
          {options.map((one) => (
            <option key={one.value} value={one.value} lang={one.isChinese === true ? 'zh' : undefined}>
              {one.label}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
