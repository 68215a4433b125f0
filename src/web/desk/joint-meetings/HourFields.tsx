import { DateInput, TextInput } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { HourFault } from './typed.ts';
import { jointMeetingWording } from './wording.ts';

/** When and where; `fault`: what was typed and is none. */
export function HourFields({ fault }: { fault: HourFault | undefined }) {
  const language = useLanguage();
  const { call: say, place } = jointMeetingWording[language];
  return (
    <>
      <DateInput
        name="heldOn"
        label={say.heldOn}
        hint={say.heldHint}
        value=""
        error={fault === 'day' ? say.faults.day : undefined}
        language={language}
      />
      <TextInput
        name="from"
        label={say.from}
        hint={say.timeHint}
        width="short"
        error={fault === 'time' ? say.faults.time : undefined}
        language={language}
      />
      <TextInput name="until" label={say.until} width="short" language={language} />
      <TextInput name="place" label={place} language={language} />
    </>
  );
}
