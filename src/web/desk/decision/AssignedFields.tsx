import { errorOf, TextInput } from '../../ui/index.ts';
import type { FieldsProps } from '../acts/fields-props.ts';
import { textIn } from '../acts/typed.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { outcomeIn, PARTS } from './parts.ts';
import { decisionWording } from './wording.ts';

/** The numbers that the grant gives. While a denial is written they are out of sight, and still there when the officer turns back. */
export function AssignedFields({ file, typed, errors }: Omit<FieldsProps, 'form'>) {
  const language = useLanguage();
  const say = decisionWording[language];
  const assigns = file.decision?.assigns ?? [];
  if (assigns.length === 0) return null;
  if (outcomeIn(typed) === 'deny')
    return assigns.map(({ element }) => {
      const name = PARTS.assigned(element);
      return <input key={element} type="hidden" name={name} value={textIn(typed, name)} />;
    });
  return (
    <div className="decision-assigned">
      {assigns.map(({ element, name, type }) => (
        <TextInput
          key={element}
          name={PARTS.assigned(element)}
          label={language === 'en' ? (name.en ?? name.zh) : name.zh}
          hint={say.assigned[type]}
          value={textIn(typed, PARTS.assigned(element))}
          error={errorOf(errors, PARTS.assigned(element))}
          width="medium"
          language={language}
        />
      ))}
    </div>
  );
}
