import type { ProgressPart } from '../../../../modules/intake/theme-cases/contract/progress.ts';
import { themeCaseWording } from '../../../../modules/intake/theme-cases/wording.ts';
import type { OwnResult } from '../../../../modules/issuing/contract.ts';
import { CaseNumber, Light, LimitText, LinkButton, Say, Tag, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { ResultNow } from '../cases/CaseResult.tsx';
import { Waybill } from '../cases/Waybill.tsx';
import { clockOf, nextOf, sentenceOf } from '../cases/standing.ts';
import { orderSentence, toneOf } from './standing.ts';

export type PartProps = Spoken & {
  themeCase: string;
  part: ProgressPart;
  /** How its result comes; undefined where none will, or none is known yet. */
  result: OwnResult | undefined;
};

/** One result of the theme: how it stands, what there is to do, and where the result is. */
export function ThemePart(props: PartProps) {
  const { themeCase, part, language } = props;
  const say = portalWording[language].themeCase;
  return (
    <li className="item">
      <h3>
        <Say words={part.name} language={language} />
      </h3>
      <Tag tone={toneOf(part.state)}>{themeCaseWording[language].parts[part.state]}</Tag>
      <p className="item-facts">
        <span>
          {say.department}
          <Say words={part.department} language={language} />
        </span>
        {part.case && <CaseNumber number={part.case.number} />}
      </p>
      <Now {...props} />
      <Given {...props} />
      {part.case && (
        <p>
          <a className="tap" href={to.case(part.case.id)}>
            {say.open}
            <About part={part} language={language} />
          </a>
        </p>
      )}
      {part.mayTakeBack && (
        <p>
          <a className="tap" href={to.takeBackPart(themeCase, part.item)}>
            {say.takeBack}
            <About part={part} language={language} />
          </a>
        </p>
      )}
    </li>
  );
}

/** Which of several links of one name this is, for who hears them. */
const About = ({ part: { name }, language }: Pick<PartProps, 'part' | 'language'>) => (
  <span className="unseen">
    {' '}
    <Say words={name} language={language} />
  </span>
);

/** How it stands now and what comes next, or what the applicant has to do. */
function Now({ part, themeCase, language }: PartProps) {
  const say = portalWording[language].themeCase;
  const sentence = orderSentence(part, language);
  if (part.draft !== null)
    return (
      <>
        <p>{say.returned}</p>
        <LinkButton variant="go" href={to.draft(part.draft)}>
          {say.goOn}
        </LinkButton>
      </>
    );
  if (part.case) return <CaseNow row={part.case} themeCase={themeCase} language={language} />;
  return (
    <>
      {sentence !== undefined && <p>{sentence}</p>}
      {part.state === 'waiting' && <p>{say.nothingHandsIn}</p>}
      {(part.state === 'stopped' || part.state === 'takenBack') && <p>{say.draftKept}</p>}
    </>
  );
}

function CaseNow({ row, themeCase, language }: Spoken & { row: NonNullable<ProgressPart['case']>; themeCase: string }) {
  const clock = clockOf(row);
  return (
    <>
      <p>{sentenceOf(row, language)}</p>
      {(row.light !== 'none' || clock) && (
        <p className="status-limit">
          {row.light !== 'none' && <Light light={row.light} language={language} />}
          {clock && <LimitText clock={clock} language={language} />}
        </p>
      )}
      {row.outcome !== 'granted' && <p>{nextOf(row, language)}</p>}
      {row.state === 'awaitingCorrection' && (
        <LinkButton variant="quiet" href={to.gatheredCorrection(themeCase)}>
          {portalWording[language].themeCase.correct}
        </LinkButton>
      )}
    </>
  );
}

/** What it gave and where that is. */
function Given({ part: { case: own, licences, state }, result, language }: PartProps) {
  const say = portalWording[language];
  if (!own || state !== 'granted') return null;
  return (
    <>
      {licences.map(({ id, type, number }) => (
        <p key={id}>
          {say.themeCase.licence}
          <a className="tap" href={to.licence(id)} lang={language === 'en' ? 'zh' : undefined}>
            {type} {number}
          </a>
        </p>
      ))}
      {licences.length === 0 && <p>{say.themeCase.papers}</p>}
      {result && (
        <p>
          <ResultNow result={result} language={language} />
        </p>
      )}
      {result?.state === 'posted' && result.parcel !== null && <Waybill parcel={result.parcel} language={language} />}
    </>
  );
}
