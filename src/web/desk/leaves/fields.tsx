import { fieldId } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { leavesWording } from './wording.ts';

type Option = { value: string; label: string; isChinese?: boolean };
type ChoiceProps = {
  name: string;
  label: string;
  hint?: string;
  options: readonly Option[];
  value?: string;
  choose?: (value: string) => void;
};

/** A list to choose from; the first line asks, so that nothing is chosen by oversight. */
export function Choice({ name, label, hint, options, value, choose }: ChoiceProps) {
  const { form } = leavesWording[useLanguage()];
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
          <option value="">{form.choose}</option>
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

/** A day, by the browser's own calendar or typed. */
export function Day({ name, label }: { name: string; label: string }) {
  const id = fieldId(name);
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input className="input" type="date" id={id} name={name} required />
    </div>
  );
}
