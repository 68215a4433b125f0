import { civilDate } from '../../../kernel/civil-date.ts';
import type { MeetingFile } from '../../../modules/intake/meeting/contract.ts';
import { meetingAddresses } from '../../api/addresses.ts';
import { dayOfYearText, numberText, plain, Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Acts } from './Acts.tsx';
import { Minutes } from './Minutes.tsx';
import { jointMeetingWording } from './wording.ts';

/** One meeting as far as the caller may read it, and what he may do with it. */
export default function Meeting({ file }: { file: MeetingFile }) {
  return (
    <>
      <Called file={file} />
      {file.readable && <Subject file={file} />}
      <Guests file={file} />
      {file.minutes && <Minutes minutes={file.minutes} />}
      <Papers file={file} />
      <Acts file={file} />
    </>
  );
}

type Props = { file: MeetingFile };

function useHour() {
  const language = useLanguage();
  const say = jointMeetingWording[language];
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  const hour = (at: { heldOn: string; from: string; until: string }) => say.hour(day(at.heldOn), at.from, at.until);
  return { language, say, day, hour };
}

function Called({ file }: Props) {
  const { language, say, day, hour } = useHour();
  const { calling, caller, calledOn, stage, moves, off, holds, told, readers } = file;
  return (
    <>
      <p>
        <strong>{hour(file)}</strong> · {say.stages[stage]}
      </p>
      <p>{say.calledBy(plain(calling.name, language), caller ?? '', day(calledOn))}</p>
      {moves.map((one) => (
        <p key={`${one.on} ${hour(one.from)}`} className="fine">
          {say.moved(day(one.on), hour(one.from))} <span lang="zh">{one.reason}</span>
        </p>
      ))}
      {off && (
        <p>
          {say.off[off.cause](day(off.on))} <span lang="zh">{off.reason}</span>
        </p>
      )}
      <p className="fine">
        {[say.readers[readers], ...(holds ? [say.holds] : []), ...(told ? [say.told] : [])].join(' · ')}
      </p>
      {!file.readable && <p>{say.unreadable}</p>}
    </>
  );
}

function Subject({ file: { id, subject, place, materials } }: Props) {
  const { language, say } = useHour();
  return (
    <>
      <p className="label">{say.subject}</p>
      <p lang="zh" className="words">
        {subject ?? say.erased}
      </p>
      <p className="label">{say.place}</p>
      <p lang="zh">{place ?? say.erased}</p>
      {materials.length > 0 && <p className="label">{say.materials}</p>}
      <ul>
        {materials.map(({ key, name, files }) => (
          <li key={key}>
            <Say words={name} language={language} />
            {files.length === 0 && ` · ${say.noFiles}`}
            {files.map((one) => (
              <span key={one.id}>
                {' '}
                <a className="file-link" href={meetingAddresses.material(id, one.id)}>
                  {one.name}
                </a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Guests({ file: { guests } }: Props) {
  const { language, say } = useHour();
  return (
    <>
      <p className="label">{say.guests}</p>
      <ul>
        {guests.map(({ department, officer, answer, whom, reason }) => (
          <li key={department.key}>
            <strong>{plain(department.name, language)}</strong> ·{' '}
            {answer === null ? say.unanswered : say.answers[answer]}
            {officer !== null && ` · ${say.asked(officer)}`}
            {whom !== null && ` · ${say.sent(whom)}`}
            {reason !== null && <span lang="zh"> · {reason}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Papers({ file: { id, papers } }: Props) {
  const { language, say, day } = useHour();
  if (papers.length === 0) return null;
  return (
    <>
      <p className="label">{say.papers}</p>
      <ul>
        {papers.map((one) => (
          <li key={one.id}>
            <a className="file-link" href={meetingAddresses.minutes(id, one.id)}>
              {say.paper(one.number ?? '', numberText(one.edition, language), day(one.on))}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
