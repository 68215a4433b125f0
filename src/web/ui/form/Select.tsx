import { uiWording } from '../wording.ts';
import { foreignLanguage, plain, type Words } from '../words.ts';
import { controlOf, Field, type FieldProps } from './Field.tsx';

export type SelectOption = { value: string; label: Words };

/** For lists too long for radio buttons; the first line asks, so that nothing is chosen by oversight. */
export function Select({
  options,
  selected = '',
  ...field
}: FieldProps & { options: readonly SelectOption[]; selected?: string | undefined }) {
  const { language } = field;
  return (
    <Field {...field}>
      <span className="select">
        <select {...controlOf(field)} className="input" defaultValue={selected}>
          <option value="">{uiWording[language].form.choose}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value} lang={foreignLanguage(label, language)}>
              {plain(label, language)}
            </option>
          ))}
        </select>
      </span>
    </Field>
  );
}
