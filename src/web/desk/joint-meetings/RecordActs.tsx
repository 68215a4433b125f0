import { useState, type SyntheticEvent } from 'react';
import type { MeetingFile } from '../../../modules/intake/meeting/contract.ts';
import { moveMeeting } from '../../api/meetings.ts';
import { numberText, plain, TextArea, TextInput } from '../../ui/index.ts';
import { typedIn } from '../acts/use-submitting.ts';
import { said } from '../disputes/typed.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { MinutesForm } from './MinutesForm.tsx';
import { ownName, ownTyped } from './own-names.ts';
import { daysIn } from './typed.ts';
import { useMoving } from './use-moving.ts';
import { jointMeetingWording } from './wording.ts';

type Props = { file: MeetingFile };

/** Writing the minutes, sending them round, confirming them, making them final. */
export function RecordActs({ file }: Props) {
  return (
    <>
      {file.saysFor.map((department) => (
        <SayForm key={department.key} id={file.id} department={department} />
      ))}
      {file.acts.includes('draft') && <MinutesForm key={`${file.minutes?.edition} ${file.stage}`} file={file} />}
      {file.acts.includes('circulate') && <CirculateForm file={file} />}
      {file.acts.includes('finish') && <Finish id={file.id} />}
    </>
  );
}

type Saying = { id: string; department: MeetingFile['calling'] };

function SayForm({ id, department }: Saying) {
  const language = useLanguage();
  const { say, sending } = jointMeetingWording[language];
  const { isSending, trouble, submit } = useMoving();
  const send = (word: 'confirmed' | 'objected', reason: string) => {
    const body = { department: department.key, word, reason };
    void submit(body, (key) => moveMeeting(id, { act: 'word', body, key }));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => send('objected', said(typedIn(event), ownName(`objection-${department.key}`, id)))}
    >
      <p className="label">{say.open(plain(department.name, language))}</p>
      <p>
        <button
          type="button"
          className="button button-go"
          aria-disabled={isSending || undefined}
          onClick={() => send('confirmed', '')}
        >
          {isSending ? sending : say.confirm}
        </button>
      </p>
      <TextArea name={ownName(`objection-${department.key}`, id)} label={say.reason} rows={3} language={language} />
      {trouble && <TroubleNote trouble={trouble} />}
      <button type="submit" className="button" aria-disabled={isSending || undefined}>
        {say.object}
      </button>
    </form>
  );
}

function CirculateForm({ file: { id, mostDays } }: Props) {
  const language = useLanguage();
  const { circulate: say, sending } = jointMeetingWording[language];
  const [isWrong, setWrong] = useState(false);
  const { isSending, trouble, submit } = useMoving();
  const circulate = (event: SyntheticEvent<HTMLFormElement>) => {
    const days = daysIn(ownTyped(typedIn(event), id));
    setWrong(days === undefined);
    if (days !== undefined)
      void submit(['circulation', days], (key) => moveMeeting(id, { act: 'circulation', body: { days }, key }));
  };
  return (
    <form noValidate onSubmit={circulate}>
      <p className="label">{say.open}</p>
      <TextInput
        name={ownName('days', id)}
        label={say.days}
        hint={say.daysHint(numberText(mostDays, language))}
        width="short"
        error={isWrong ? say.daysWrong : undefined}
        language={language}
      />
      {trouble && <TroubleNote trouble={trouble} />}
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? sending : say.send}
      </button>
    </form>
  );
}

function Finish({ id }: { id: string }) {
  const { finish: say, sending } = jointMeetingWording[useLanguage()];
  const { isSending, trouble, submit } = useMoving();
  return (
    <section>
      <p>{say.lead}</p>
      {trouble && <TroubleNote trouble={trouble} />}
      <button
        type="button"
        className="button button-go"
        aria-disabled={isSending || undefined}
        onClick={() => void submit('final', (key) => moveMeeting(id, { act: 'final', body: {}, key }))}
      >
        {isSending ? sending : say.send}
      </button>
    </section>
  );
}
