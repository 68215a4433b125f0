import { fieldId } from '../../ui/index.ts';

export type PickOption = { value: string; label: string; isChinese?: boolean };

type PickProps = { name: string; label: string; choose: string; options: readonly PickOption[] };

/** A list to choose from; the first line asks, so that nothing is chosen by oversight. */
export function Pick({ name, label, choose, options }: PickProps) {
  const id = fieldId(name);
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <span className="select">
        <select className="input" id={id} name={name} required>
          <option value="">{choose}</option>
          {options.map(({ value, label: text, isChinese }) => (
            <option key={value} value={value} lang={isChinese === true ? 'zh' : undefined}>
              {text}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

/** What a form holds under a name, as text. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
