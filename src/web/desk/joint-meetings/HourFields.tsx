import { DateInput, TextInput } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { ownName } from './own-names.ts';
import type { HourFault } from './typed.ts';
import { jointMeetingWording } from './wording.ts';

/** When and where; `fault`: what was typed and is none. */
export function HourFields({ id, fault }: { id: string; fault: HourFault | undefined }) {
  const language = useLanguage();
  const { call: say, place } = jointMeetingWording[language];
  return (
    <>
      <DateInput
        name={ownName('heldOn', id)}
        label={say.heldOn}
        hint={say.heldHint}
        value=""
        error={fault === 'day' ? say.faults.day : undefined}
        language={language}
      />
      <TextInput
        name={ownName('from', id)}
        label={say.from}
        hint={say.timeHint}
        width="short"
        error={fault === 'time' ? say.faults.time : undefined}
        language={language}
      />
      <TextInput name={ownName('until', id)} label={say.until} width="short" language={language} />
      <TextInput name={ownName('place', id)} label={place} language={language} />
    </>
  );
}
