import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseMeetings } from '../../../modules/intake/meeting/contract.ts';
import { readMeetingStaff } from '../../api/meetings.ts';
import { fieldId, plain } from '../../ui/index.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { ownName } from './own-names.ts';
import { jointMeetingWording } from './wording.ts';

/** The form in which a meeting is called. */
export const CALL = 'call';

type Department = CaseMeetings['materials'][number];

/** Which departments are invited, and whom of each, where somebody is asked for by name. */
export function Guests({ departments }: { departments: readonly Department[] }) {
  const language = useLanguage();
  const { call: say } = jointMeetingWording[language];
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const choose = (key: string, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, key] : chosen.filter((one) => one !== key));
  return (
    <>
      <fieldset className="field checks">
        <legend className="label">{say.departments}</legend>
        {departments.map(({ key, name }) => (
          <p key={key} className="choice choice-checkbox">
            <input
              type="checkbox"
              id={fieldId(`invited-${key}`)}
              name={ownName('departments', CALL)}
              value={key}
              onChange={({ target }) => choose(key, target.checked)}
            />
            <label htmlFor={fieldId(`invited-${key}`)}>{plain(name, language)}</label>
          </p>
        ))}
      </fieldset>
      {departments
        .filter(({ key }) => chosen.includes(key))
        .map((department) => (
          <ByName key={department.key} department={department} />
        ))}
    </>
  );
}

function ByName({ department: { key, name } }: { department: Department }) {
  const language = useLanguage();
  const { call: say } = jointMeetingWording[language];
  const { data } = useQuery({
    queryKey: ['meeting-staff', key],
    queryFn: ({ signal }) => readMeetingStaff(key, signal),
  });
  if (data === undefined || data.staff.length === 0) return null;
  return (
    <ChoiceField
      name={ownName(`officer-${key}`, CALL)}
      label={say.officer(plain(name, language))}
      first={say.anybody}
      options={data.staff.map((one) => ({ value: one.id, label: one.name, isChinese: true }))}
    />
  );
}
