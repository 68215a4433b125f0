import { fieldId } from '../../ui/index.ts';
import { ChoiceField, type ChoiceProps } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { leavesWording } from './wording.ts';

export function Choice(choice: Omit<ChoiceProps, 'first'>) {
  const { form } = leavesWording[useLanguage()];
  return <ChoiceField {...choice} first={form.choose} />;
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
