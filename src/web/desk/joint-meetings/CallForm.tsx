import { useState, type SyntheticEvent } from 'react';
import { READERS } from '../../../modules/intake/consultation/contract/kinds.ts';
import type { CaseMeetings } from '../../../modules/intake/meeting/contract.ts';
import { callMeeting } from '../../api/meetings.ts';
import { fieldId, plain, TextArea } from '../../ui/index.ts';
import { Checks } from '../consultations/Checks.tsx';
import { typedIn } from '../acts/use-submitting.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { CALL, Guests } from './Guests.tsx';
import { HourFields } from './HourFields.tsx';
import { ownName, ownTyped } from './own-names.ts';
import { callIn, type HourFault } from './typed.ts';
import { useMoving } from './use-moving.ts';
import { jointMeetingWording } from './wording.ts';

type Props = { caseId: string; found: CaseMeetings };

/** Calls departments together; what was typed stays where it is refused. */
export default function CallForm({ caseId, found }: Props) {
  const say = jointMeetingWording[useLanguage()];
  const [fault, setFault] = useState<HourFault>();
  const [sent, setSent] = useState(0);
  const { isSending, trouble, submit } = useMoving();
  const call = (event: SyntheticEvent<HTMLFormElement>) => {
    const wish = callIn(ownTyped(typedIn(event), CALL));
    setFault(typeof wish === 'string' ? wish : undefined);
    if (typeof wish === 'string') return;
    void submit(wish, (key) => callMeeting(caseId, wish, key)).then((isDone) => {
      if (isDone) setSent(sent + 1);
    });
  };
  return (
    <details key={sent}>
      <summary>{say.call.open}</summary>
      <form noValidate onSubmit={call}>
        <p>{say.lead}</p>
        <Fields found={found} fault={fault} />
        {trouble && <TroubleNote trouble={trouble} />}
        <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
          {isSending ? say.sending : say.call.send}
        </button>
      </form>
    </details>
  );
}

function Fields({ found, fault }: { found: CaseMeetings; fault: HourFault | undefined }) {
  const language = useLanguage();
  const say = jointMeetingWording[language];
  return (
    <>
      <Guests departments={found.departments ?? []} />
      <TextArea name={ownName('subject', CALL)} label={say.subject} rows={4} language={language} />
      <HourFields id={CALL} fault={fault} />
      <Checks
        name={ownName('materials', CALL)}
        legend={say.materials}
        hint={say.call.materialsHint}
        options={found.materials.map(({ key, name }) => ({ key, label: plain(name, language) }))}
      />
      {/* What stands first is what holds where nothing is chosen. */}
      <ChoiceField
        name={ownName('readers', CALL)}
        label={say.call.readers}
        first={say.readers.department}
        options={READERS.filter((one) => one !== 'department').map((value) => ({ value, label: say.readers[value] }))}
      />
      {found.mayHold && <Tick name="holds" label={say.holds} />}
      <Tick name="told" label={say.told} />
    </>
  );
}

const Tick = ({ name, label }: { name: string; label: string }) => (
  <p className="choice choice-checkbox">
    <input type="checkbox" id={fieldId(`meeting-${name}`)} name={ownName(name, CALL)} />
    <label htmlFor={fieldId(`meeting-${name}`)}>{label}</label>
  </p>
);
