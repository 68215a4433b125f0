import { errorOf, TextInput, type FieldError, type Language } from '../../../ui/index.ts';

type AddressFieldsProps = {
  language: Language;
  say: Readonly<Record<'legend' | 'name' | 'phone' | 'address' | 'hint', string>>;
  /** Who pays for the way. */
  payer: string;
  typed: Readonly<Record<string, string>>;
  errors: readonly FieldError[];
};

/** Name, telephone and address, as a courier asks for them. */
export function AddressFields({ language, say, payer, typed, errors }: AddressFieldsProps) {
  const field = (name: 'name' | 'phone' | 'address') => ({
    ...{ language, name, label: say[name], error: errorOf(errors, name), value: typed[name] },
  });
  return (
    <fieldset className="group">
      <legend className="label">{say.legend}</legend>
      <p className="hint">{payer}</p>
      <TextInput {...field('name')} typing="name" width="medium" />
      <TextInput {...field('phone')} typing="phone" width="medium" />
      <TextInput {...field('address')} typing="address" hint={say.hint} />
    </fieldset>
  );
}
