import type { Language } from '../../../kernel/language.ts';
import { uiWording } from '../wording.ts';
import { FieldGroup, type FieldProps } from './Field.tsx';
import { fieldId } from './field-id.ts';
import { DATE_PARTS, datePartsOf, type DatePart } from './typed-date.ts';

const ORDER: Readonly<Record<Language, readonly DatePart[]>> = {
  zh: ['year', 'month', 'day'],
  en: ['day', 'month', 'year'],
};

/**
 * Three typed inputs: quicker than a calendar for a day that one knows by heart, and the same on every device. The server
 * receives `name.year`, `name.month` and `name.day`; `dateText` makes one answer of them.
 */
export function DateInput({
  value = '',
  wrong = DATE_PARTS,
  ...field
}: FieldProps & { value?: string | undefined; wrong?: readonly DatePart[] | undefined }) {
  const typed = datePartsOf(value);
  return (
    <FieldGroup {...field}>
      <div className="date" data-date={field.name}>
        {ORDER[field.language].map((part, place) => (
          <DatePartInput
            key={part}
            part={part}
            id={place === 0 ? fieldId(field.name) : fieldId(`${field.name}.${part}`)}
            name={field.name}
            language={field.language}
            value={typed[part]}
            invalid={Boolean(field.error) && wrong.includes(part)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

type DatePartProps = {
  part: DatePart;
  id: string;
  name: string;
  language: Language;
  value: string;
  invalid: boolean;
};

function DatePartInput({ part, id, name, language, value, invalid }: DatePartProps) {
  return (
    <span className="date-part">
      <input
        className={`input date-${part}`}
        id={id}
        name={`${name}.${part}`}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={part === 'year' ? 4 : 2}
        defaultValue={value}
        aria-invalid={invalid || undefined}
      />
      <label htmlFor={id}>{uiWording[language].form[part]}</label>
    </span>
  );
}
