import { civilDate } from '../../../kernel/civil-date.ts';
import type { VisitFile, VisitSlot } from '../../../modules/intake/joint-visit/contract.ts';
import { jointVisitWording } from '../../../modules/intake/joint-visit/wording.ts';
import { dayOfYearText, plain, Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Acts } from './Acts.tsx';
import { RecordForm } from './RecordForm.tsx';
import { deskVisitWording } from './wording.ts';

/** One appointment: when, where, who goes, what each found; and what the caller may do. */
export default function Visit({ file }: { file: VisitFile }) {
  return (
    <>
      <Appointment file={file} />
      <Members file={file} />
      {file.members.map((member) => {
        const asked = file.acts.records.find(({ item }) => item === member.item);
        return asked && <RecordForm key={member.item} {...{ file, member, asked }} />;
      })}
      <Acts file={file} />
    </>
  );
}

type Props = { file: VisitFile };

function useDays() {
  const language = useLanguage();
  const say = deskVisitWording[language];
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  const slot = ({ heldOn, from, until }: VisitSlot) => say.slot(day(heldOn), from, until);
  return { language, say, day, slot };
}

function Appointment({ file }: Props) {
  const { language, say, day, slot } = useDays();
  const { stage, round, lead, place, offered, moves, off, arrangeBy } = file;
  const { facts } = say;
  const rows = [
    ...(lead ? [[facts.leads, plain(lead.name, language)]] : []),
    ...(file.slot ? [[facts.time, slot(file.slot)]] : []),
    ...(offered.length > 0 ? [[facts.offered, offered.map(slot).join(' / ')]] : []),
    ...(stage === 'gathering' ? [[facts.arrangeBy, day(arrangeBy)]] : []),
    ...(place === null ? [] : [[facts.place, place]]),
    ...moves.map((one) => [
      one.by === 'applicant' ? facts.applicantMoved : facts.departmentMoved,
      say.because(day(one.on), one.reason ?? say.erased),
    ]),
    ...(off ? [[off.by === 'applicant' ? facts.applicantOff : facts.departmentOff, off.reason ?? say.erased]] : []),
    [facts.theme, file.themeNumber],
  ];
  return (
    <>
      <p>
        <strong>{say.stages[stage]}</strong>
        {round === 2 && ` · ${say.again}`}
      </p>
      {rows.map(([key, value]) => (
        <p key={`${key} ${value}`} className="fine">
          {`${key}${say.colon}${value}`}
        </p>
      ))}
    </>
  );
}

function Members({ file }: Props) {
  const { language, say, day } = useDays();
  const { causes, results } = jointVisitWording[language];
  const words = say.members;
  return (
    <ul className="visit-members" aria-label={words.caption}>
      {file.members.map(({ item, name, department, state, cause, until, inspectors, seen }) => (
        <li key={item}>
          <strong>
            <Say words={name} language={language} />
          </strong>{' '}
          · <Say words={department.name} language={language} /> · {say.states[state]}
          {until !== null && ` · ${words.until(day(until))}`}
          {cause !== null && <p className="fine">{causes[cause]}</p>}
          {cause === null && (
            <p className="fine">
              {`${words.inspectors}${say.colon}${inspectors.length > 0 ? inspectors.join('、') : words.nobody}`}
            </p>
          )}
          {seen.map((one) => (
            <div key={one.round}>
              <p>{words.seen(day(one.on), results[one.result])}</p>
              <ul>
                {(one.findings ?? []).map(({ check, met, words: text }) => (
                  <li key={check} lang="zh">
                    {met ? '✓' : '✗'} {check}
                    {text !== '' && `：${text}`}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
