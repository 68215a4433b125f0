import { civilDate, civilDateOf } from '../../../../kernel/civil-date.ts';
import type { TimelineEntry } from '../../../../modules/intake/cases/contract.ts';
import { ActingText, dayText, numberText, Say, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import type { CasePageProps } from './case-page-props.ts';
import type { Happened } from './History.tsx';
import { OfficerWords, type Names } from './OfficerWords.tsx';

/** What officers said to the applicant. Their opinions among themselves are not for this page. */
const SAID_TO_APPLICANT: ReadonlySet<string> = new Set([
  'correctionAsked',
  'amendmentAsked',
  'correctionReminded',
  'acceptanceRefused',
  'limitExtended',
  'clockStopped',
  'supplyPostponed',
  'caseDecided',
]);

/** What has happened in a case, as its applicant reads it. */
export const happenedOf = ({ file, names, frame: { language } }: CasePageProps): Happened[] =>
  file.timeline.map((entry, place) => ({
    id: String(place),
    type: entry.type,
    on: civilDateOf(new Date(entry.at)),
    step: entry.step,
    ...detailOf(entry, { names, language }),
  }));

function detailOf(entry: TimelineEntry, { names, language }: Names): Pick<Happened, 'detail'> {
  if (entry.moved) return { detail: <p>{movedText(entry.moved, language)}</p> };
  if (entry.procedure) {
    return {
      detail: (
        <p>
          <Say words={entry.procedure} language={language} />
        </p>
      ),
    };
  }
  if (entry.acting || isBrought(entry)) {
    return {
      detail: (
        <>
          {isBrought(entry) && <p>{portalWording[language].cases.case.atWindow}</p>}
          {entry.acting && (
            <p>
              <ActingText acting={entry.acting} language={language} />
            </p>
          )}
        </>
      ),
    };
  }
  return SAID_TO_APPLICANT.has(entry.type) ? { detail: <Said entry={entry} names={names} language={language} /> } : {};
}

/** What was corrected with the paper in hand: at the window, and taken in there by a clerk. */
const isBrought = ({ type, atWindow }: TimelineEntry): boolean => atWindow === true && BROUGHT.has(type);

const BROUGHT: ReadonlySet<string> = new Set(['caseResubmitted', 'applicationAmended']);

type Extension = NonNullable<TimelineEntry['extension']>;

function Said({ entry, names, language }: Names & { entry: TimelineEntry }) {
  const { words = [], basis, extension, nonAcceptance, until } = entry;
  const say = portalWording[language].cases.case;
  return (
    <>
      {until !== undefined && <p>{say.correctBy(dayText(civilDate(until), language))}</p>}
      {nonAcceptance && <p>{say.grounds[nonAcceptance.ground]}</p>}
      {nonAcceptance?.late && <p>{say.toldLate}</p>}
      {words.length > 0 && <OfficerWords words={words} names={names} language={language} />}
      {extension && <p>{extensionText(extension, language)}</p>}
      {basis !== undefined && (
        <p>
          {say.basis}
          <Say words={{ zh: basis }} language={language} />
        </p>
      )}
    </>
  );
}

function extensionText({ days, promisedOn, statutoryOn }: Extension, language: Spoken['language']): string {
  const last = promisedOn ?? statutoryOn;
  const day = last === null ? undefined : dayText(civilDate(last), language);
  return portalWording[language].cases.case.extended(numberText(days, language), day);
}

type Moved = NonNullable<TimelineEntry['moved']>;

/** From which day to which the decision moved: the promised one, else that of the law. */
function movedText({ from, until }: Moved, language: Spoken['language']): string {
  const [before, after] = [from.promisedOn ?? from.statutoryOn, until.promisedOn ?? until.statutoryOn];
  if (before === null || after === null) return '';
  const day = (text: string) => dayText(civilDate(text), language);
  return portalWording[language].cases.case.moved(day(before), day(after));
}
