import { civilDate } from '../../../../kernel/civil-date.ts';
import type { OwnJoint } from '../../../../modules/issuing/contract.ts';
import { CaseNumber, dayText, LinkButton, Say, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

export type ThemeResultsProps = { frame: Frame; themeCase: string; number: string; joint: OwnJoint };

/** 统一出件: what is ready, where all of it is fetched by one number, and how the rest comes. */
export function ThemeResults({ frame, themeCase, number, joint }: ThemeResultsProps) {
  const { language } = frame;
  const say = portalWording[language].themeResults;
  const day = (on: string) => dayText(civilDate(on), language);
  return (
    <section aria-labelledby="results">
      <h2 id="results">{say.section}</h2>
      {joint.onShelf > 0 && <AtTheHall {...{ frame, number, joint }} />}
      <p>{chosenText(joint, language)}</p>
      {joint.heldUntil !== null && <p>{say.held(day(joint.heldUntil))}</p>}
      <Each joint={joint} language={language} />
      <p>{say.licences}</p>
      {joint.receipts.map(({ id, number: receipt, on, case: of }) => (
        <p key={id}>
          <a className="tap" href={to.paper(of, id)}>
            {say.receipt(receipt ?? '', day(on))}
          </a>
        </p>
      ))}
      {joint.mayChoose && <LinkButton href={to.themeDelivery(themeCase)}>{say.change}</LinkButton>}
    </section>
  );
}

function AtTheHall({ frame, number, joint }: Omit<ThemeResultsProps, 'themeCase'>) {
  const { language, county } = frame;
  const { themeResults: say, delivery } = portalWording[language];
  return (
    <div className="status">
      <p className="status-sentence">
        {say.ready(joint.onShelf)}{' '}
        {joint.halls.map((hall, place) => (
          <span key={hall.zh}>
            {place > 0 && ' · '}
            <Say words={hall} language={language} />
          </span>
        ))}
      </p>
      <p>
        {say.code} <CaseNumber number={number} />
      </p>
      <p>
        <Say words={county.helpWindow.address} language={language} />
        <br />
        {delivery.hours}
        <Say words={county.helpWindow.hours} language={language} />
      </p>
      <p>{delivery.bring}</p>
    </div>
  );
}

function chosenText({ method, pace }: OwnJoint, language: Spoken['language']): string {
  const { chosen } = portalWording[language].themeResults;
  if (method === null || pace === null) return chosen.none;
  return method === 'electronic' ? chosen.electronic : chosen[method][pace];
}

function Each({ joint, language }: Spoken & { joint: OwnJoint }) {
  const say = portalWording[language].themeResults;
  const isDenied = joint.results.some(({ denied }) => denied);
  return (
    <>
      <ul aria-label={say.list}>
        {joint.results.map(({ item, name, state, expectedOn }) => (
          <li key={item}>
            <Say words={name} language={language} />
            {language === 'zh' ? '：' : ': '}
            {say.states[state]}
            {expectedOn !== null && say.expected(dayText(civilDate(expectedOn), language))}
          </li>
        ))}
      </ul>
      {isDenied && <p>{say.denied}</p>}
    </>
  );
}
