import { fieldId } from '../../ui/index.ts';

type Option = { key: string; label: string };
type Props = { name: string; legend: string; hint?: string; options: readonly Option[] };

/** Several can be chosen. */
export function Checks({ name, legend, hint, options }: Props) {
  return (
    <fieldset className="field checks">
      <legend className="label">{legend}</legend>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {options.map(({ key, label }) => (
        <p key={key} className="choice choice-checkbox">
          <input type="checkbox" id={fieldId(`${name}-${key}`)} name={name} value={key} />
          <label htmlFor={fieldId(`${name}-${key}`)}>{label}</label>
        </p>
      ))}
    </fieldset>
  );
}
