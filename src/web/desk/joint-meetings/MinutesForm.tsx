import type { SyntheticEvent } from 'react';
import type { MeetingFile } from '../../../modules/intake/meeting/contract.ts';
import { MEETING_STANDS } from '../../../modules/intake/meeting/contract/kinds.ts';
import { meetingWording } from '../../../modules/intake/meeting/wording.ts';
import { moveMeeting } from '../../api/meetings.ts';
import { fieldId, plain, TextArea } from '../../ui/index.ts';
import { typedIn } from '../acts/use-submitting.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { ownName, ownTyped } from './own-names.ts';
import { minutesIn } from './typed.ts';
import { useMoving } from './use-moving.ts';
import { jointMeetingWording } from './wording.ts';

type Props = { file: MeetingFile };

/** The editor of the minutes: begins with what was kept, or with what is final where a new edition corrects it. */
export function MinutesForm({ file }: Props) {
  const { draft: say, sending } = jointMeetingWording[useLanguage()];
  const { isSending, trouble, submit } = useMoving();
  const departments = file.guests.map(({ department }) => department.key);
  const isAnew = file.stage === 'final';
  const write = (event: SyntheticEvent<HTMLFormElement>) => {
    const body = minutesIn(ownTyped(typedIn(event), file.id), departments);
    void submit(body, (key) => moveMeeting(file.id, { act: 'minutes', body, key }));
  };
  return (
    <details open={file.stage === 'called'}>
      <summary>{isAnew ? say.anew : say.open}</summary>
      <form noValidate onSubmit={write}>
        <Fields file={file} />
        {trouble && <TroubleNote trouble={trouble} />}
        <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
          {isSending ? sending : say.send}
        </button>
      </form>
    </details>
  );
}

function Fields({ file }: Props) {
  const language = useLanguage();
  const say = jointMeetingWording[language];
  const text = file.minutes?.text;
  const area = (name: 'present' | 'absent' | 'conclusion' | 'tasks' | 'corrects') => (
    <TextArea name={ownName(name, file.id)} label={say[name]} value={text?.[name] ?? ''} rows={3} language={language} />
  );
  return (
    <>
      {(file.minutes?.edition ?? 1) > 1 || file.stage === 'final' ? area('corrects') : null}
      {area('present')}
      {area('absent')}
      {file.guests.map(({ department }) => (
        <Opinion
          key={department.key}
          department={department}
          meeting={file.id}
          said={text?.opinions.find((one) => one.department === department.key)}
        />
      ))}
      {area('conclusion')}
      {area('tasks')}
    </>
  );
}

type Said = NonNullable<NonNullable<MeetingFile['minutes']>['text']>['opinions'][number];
type OpinionProps = { meeting: string; department: MeetingFile['calling']; said: Said | undefined };

/** Who has none was not there. */
function Opinion({ meeting, department: { key, name }, said }: OpinionProps) {
  const language = useLanguage();
  const { draft: say } = jointMeetingWording[language];
  const { stands } = meetingWording[language];
  const id = fieldId(ownName(`stand-${key}`, meeting));
  const called = plain(name, language);
  return (
    <>
      <div className="field">
        <label className="label" htmlFor={id}>
          {say.stand(called)}
        </label>
        <span className="select">
          <select className="input" id={id} name={ownName(`stand-${key}`, meeting)} defaultValue={said?.stand ?? ''}>
            <option value="">{say.notThere}</option>
            {MEETING_STANDS.map((one) => (
              <option key={one} value={one}>
                {stands[one]}
              </option>
            ))}
          </select>
        </span>
      </div>
      <TextArea
        name={ownName(`words-${key}`, meeting)}
        label={say.words(called)}
        value={said?.words ?? ''}
        rows={2}
        language={language}
      />
    </>
  );
}
