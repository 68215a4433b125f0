import { useState, type SyntheticEvent } from 'react';
import type { MeetingFile } from '../../../modules/intake/meeting/contract.ts';
import { ANSWERS } from '../../../modules/intake/meeting/contract/kinds.ts';
import { moveMeeting } from '../../api/meetings.ts';
import { plain, TextArea, TextInput } from '../../ui/index.ts';
import { typedIn } from '../acts/use-submitting.ts';
import { said } from '../disputes/typed.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { HourFields } from './HourFields.tsx';
import { RecordActs } from './RecordActs.tsx';
import { ownName, ownTyped } from './own-names.ts';
import { answerIn, movingIn, type HourFault } from './typed.ts';
import { useMoving } from './use-moving.ts';
import { jointMeetingWording } from './wording.ts';

/** What the caller may do with a meeting now. */
export function Acts({ file }: { file: MeetingFile }) {
  return (
    <>
      {file.answersFor.map((department) => (
        <AnswerForm key={department.key} id={file.id} department={department} />
      ))}
      <RecordActs file={file} />
      {file.acts.includes('move') && <MoveForm id={file.id} />}
      {file.acts.includes('callOff') && <CallOffForm id={file.id} />}
    </>
  );
}

type Answering = { id: string; department: MeetingFile['answersFor'][number] };

function AnswerForm({ id, department }: Answering) {
  const language = useLanguage();
  const { answer: say, answers, sending } = jointMeetingWording[language];
  const own = `${id}-${department.key}`;
  const [lacksAnswer, setLacks] = useState(false);
  const { isSending, trouble, submit } = useMoving();
  const answer = (event: SyntheticEvent<HTMLFormElement>) => {
    const body = answerIn(ownTyped(typedIn(event), own), department.key);
    setLacks(body === undefined);
    if (body) void submit(body, (key) => moveMeeting(id, { act: 'answer', body, key }));
  };
  return (
    <form noValidate onSubmit={answer}>
      <p className="label">{say.open(plain(department.name, language))}</p>
      {lacksAnswer && <p role="alert">{say.missing}</p>}
      <ChoiceField
        name={ownName('answer', own)}
        label={say.choice}
        first={say.choose}
        options={ANSWERS.map((value) => ({ value, label: answers[value] }))}
      />
      <ChoiceField
        name={ownName('whom', own)}
        label={say.whom}
        first={say.choose}
        options={department.staff.map((one) => ({ value: one.id, label: one.name, isChinese: true }))}
      />
      <TextInput name={ownName('reason', own)} label={say.reason} language={language} />
      {trouble && <TroubleNote trouble={trouble} />}
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? sending : say.send}
      </button>
    </form>
  );
}

function MoveForm({ id }: { id: string }) {
  const language = useLanguage();
  const { move: say, sending } = jointMeetingWording[language];
  const [fault, setFault] = useState<HourFault>();
  const { isSending, trouble, submit } = useMoving();
  const move = (event: SyntheticEvent<HTMLFormElement>) => {
    const body = movingIn(ownTyped(typedIn(event), id));
    setFault(typeof body === 'string' ? body : undefined);
    if (typeof body !== 'string') void submit(body, (key) => moveMeeting(id, { act: 'move', body, key }));
  };
  return (
    <details>
      <summary>{say.open}</summary>
      <form noValidate onSubmit={move}>
        <HourFields id={id} fault={fault} />
        <TextArea name={ownName('reason', id)} label={say.reason} rows={2} language={language} />
        {trouble && <TroubleNote trouble={trouble} />}
        <button type="submit" className="button" aria-disabled={isSending || undefined}>
          {isSending ? sending : say.send}
        </button>
      </form>
    </details>
  );
}

function CallOffForm({ id }: { id: string }) {
  const language = useLanguage();
  const { callOff: say, sending } = jointMeetingWording[language];
  const { isSending, trouble, submit } = useMoving();
  const callOff = (event: SyntheticEvent<HTMLFormElement>) => {
    const body = { reason: said(typedIn(event), ownName('offFor', id)) };
    void submit(body, (key) => moveMeeting(id, { act: 'calling-off', body, key }));
  };
  return (
    <details>
      <summary>{say.open}</summary>
      <form noValidate onSubmit={callOff}>
        <TextArea name={ownName('offFor', id)} label={say.reason} rows={2} language={language} />
        {trouble && <TroubleNote trouble={trouble} />}
        <button type="submit" className="button" aria-disabled={isSending || undefined}>
          {isSending ? sending : say.send}
        </button>
      </form>
    </details>
  );
}
