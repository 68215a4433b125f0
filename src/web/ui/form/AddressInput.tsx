import { uiWording } from '../wording.ts';
import { FieldGroup, type FieldProps } from './Field.tsx';
import { fieldId } from './field-id.ts';
import { ADDRESS_PARTS, addressPartsOf, type AddressPart } from './typed-address.ts';

export type AddressInputProps = FieldProps & {
  value?: string | undefined;
  /** Names of the towns of the county; what lies elsewhere is written out whole. */
  towns: readonly string[];
};

/** Town, village or street, house: three short answers that a person knows. The server receives `name.town`, `name.village`, `name.detail`. */
export function AddressInput({ value = '', towns, ...field }: AddressInputProps) {
  const typed = addressPartsOf(value, towns);
  return (
    <FieldGroup {...field}>
      <div className="address" data-address={field.name} data-towns={towns.join(' ')}>
        {ADDRESS_PARTS.map((part) => (
          <Part key={part} part={part} field={field} value={typed[part]} towns={towns} />
        ))}
      </div>
    </FieldGroup>
  );
}

type PartProps = { part: AddressPart; field: FieldProps; value: string; towns: readonly string[] };

function Part({ part, field: { name, language, error }, value, towns }: PartProps) {
  const say = uiWording[language].form.address;
  const id = part === 'town' ? fieldId(name) : fieldId(`${name}.${part}`);
  const control = {
    id,
    name: `${name}.${part}`,
    className: 'input',
    defaultValue: value,
    'aria-invalid': error && part === 'detail' ? true : undefined,
  } as const;
  return (
    <div className="address-part">
      <label htmlFor={id}>{say[part]}</label>
      {part === 'town' ? (
        <span className="select">
          <select {...control}>
            <option value="">{say.elsewhere}</option>
            {towns.map((town) => (
              <option key={town} value={town} lang={language === 'en' ? 'zh' : undefined}>
                {town}
              </option>
            ))}
          </select>
        </span>
      ) : (
        <input type="text" autoComplete="off" {...control} />
      )}
    </div>
  );
}
