import { civilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { CaseFile, TimelineEntry } from '../../../modules/intake/cases/contract.ts';
import { caseWording } from '../../../modules/intake/cases/wording.ts';
import { endingWording } from '../../../modules/intake/ending/wording.ts';
import { ActingText, dayOfYearText, momentText, numberText, Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { happeningOf } from './happened.ts';
import { subjectOf, type Subject } from './notice.ts';
import { caseFileWording } from './wording.ts';

/** What happened, in sentences, the latest last. */
export function Timeline({ file }: { file: CaseFile }) {
  const say = caseFileWording[useLanguage()].timeline;
  return (
    <section aria-labelledby="timeline-title">
      <h3 id="timeline-title">{say.title}</h3>
      <Happenings entries={file.timeline} file={file} />
    </section>
  );
}

type HappeningsProps = { entries: readonly TimelineEntry[]; file: Pick<CaseFile, 'materials' | 'answers'> };

export function Happenings({ entries, file }: HappeningsProps) {
  const language = useLanguage();
  const say = caseFileWording[language].timeline;
  return (
    <ol className="timeline">
      {entries.map((entry, place) => {
        const happening = happeningOf(entry);
        const who = say.who[entry.by];
        return (
          <li key={`${place} ${entry.at}`}>
            <p>
              <time dateTime={entry.at}>{momentText(new Date(entry.at), language)}</time>{' '}
              {happening === undefined ? say.unknown(who) : say.happened[happening](who)}
              {entry.meeting &&
                ` · ${dayOfYearText(civilDate(entry.meeting.on), language)} ${entry.meeting.from}–${entry.meeting.until}`}
              {entry.step && (
                <>
                  {say.step}
                  <Say words={entry.step.department} language={language} /> <span lang="zh">{entry.step.name}</span>
                </>
              )}
            </p>
            {entry.acting && (
              <p>
                <ActingText acting={entry.acting} language={language} />
              </p>
            )}
            {entry.inStead && (
              <p>
                <InStead {...entry.inStead} />
              </p>
            )}
            {entry.extension && <Extension extension={entry.extension} />}
            <EntryWords entry={entry} file={file} />
          </li>
        );
      })}
    </ol>
  );
}

/** 乙(代甲): who acted, and whose work it was. Names are Chinese in every language. */
function InStead({ deputy, absent }: NonNullable<TimelineEntry['inStead']>) {
  const { inStead } = caseFileWording[useLanguage()].timeline;
  return (
    <>
      <span lang="zh">{deputy}</span>
      {inStead.before}
      <span lang="zh">{absent}</span>
      {inStead.after}
    </>
  );
}

/** By how much, and until when it is decided now. */
function Extension({ extension: { days, promisedOn, statutoryOn } }: Pick<Required<TimelineEntry>, 'extension'>) {
  const language = useLanguage();
  const say = caseFileWording[language].timeline.extension;
  const facts = [
    [say.days, say.by(numberText(days, language))],
    [say.promised, promisedOn && dayOfYearText(civilDate(promisedOn), language)],
    [say.statutory, statutoryOn && dayOfYearText(civilDate(statutoryOn), language)],
  ] as const;
  return (
    <dl className="said">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** What was said on that occasion, each part under its name. */
function EntryWords({ entry, file }: { entry: TimelineEntry; file: HappeningsProps['file'] }) {
  const language = useLanguage();
  const say = caseFileWording[language].timeline;
  const { words = [], basis, opinion, until } = entry;
  if (words.length === 0 && basis === undefined && opinion === undefined && until === undefined) return null;
  return (
    <dl className="said">
      {opinion && (
        <div>
          <dt className="unseen">{say.parts.note}</dt>
          <dd>{say.opinions[opinion]}</dd>
        </div>
      )}
      {until !== undefined && (
        <div>
          <dt>{say.lastDay}</dt>
          <dd>{dayOfYearText(civilDate(until), language)}</dd>
        </div>
      )}
      <Grounds entry={entry} />
      {words.map(({ about, title, text }, place) => (
        <div key={`${place} ${about}`}>
          <dt>
            <SubjectName subject={subjectOf({ about, title, text }, file)} />
          </dt>
          <dd lang="zh">{text}</dd>
        </div>
      ))}
      {basis !== undefined && (
        <div>
          <dt>{say.basis}</dt>
          <dd lang="zh">{basis}</dd>
        </div>
      )}
    </dl>
  );
}

/** On which ground of the law it was not accepted, or on which it ended by hand. */
function Grounds({ entry: { nonAcceptance, ending } }: { entry: TimelineEntry }) {
  const language = useLanguage();
  const { ground } = caseFileWording[language].timeline;
  const { grounds, toldLate } = caseWording[language];
  return (
    <>
      {nonAcceptance && (
        <div>
          <dt>{ground}</dt>
          <dd>
            {grounds[nonAcceptance.ground]}
            {nonAcceptance.late && <p className="hint">{toldLate}</p>}
          </dd>
        </div>
      )}
      {ending && (
        <div>
          <dt>{ground}</dt>
          <dd>
            {endingWording[language].grounds[ending.ground]}
            {ending.twin !== null && <p>{ending.twin}</p>}
          </dd>
        </div>
      )}
    </>
  );
}

function SubjectName({ subject }: { subject: Subject }) {
  const language = useLanguage();
  const say = caseFileWording[language].timeline;
  switch (subject.kind) {
    case 'material':
      return <span lang="zh">{subject.name}</span>;
    case 'answer':
      return <Say words={subject.label} language={language} />;
    case 'own':
      return <span lang="zh">{subject.title}</span>;
    case 'part':
      return say.parts[subject.part];
    case 'unknown':
      return say.unknownSubject;
    default:
      return never(subject);
  }
}
