import { Fragment } from 'react';
import { civilDate } from '../../../../kernel/civil-date.ts';
import type { PartHandedIn, ThemeHandedIn } from '../../../../modules/intake/theme-cases/contract/receipt.ts';
import {
  Acts,
  CaseNumber,
  CopyNumber,
  dayText,
  Details,
  LinkButton,
  Panel,
  Say,
  SourceText,
  type Spoken,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { KIOSK } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { layoutWording } from '../../layout/wording.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { ComesOutOf } from '../themes/WaivedList.tsx';

export type ThemeReceivedPageProps = { frame: Frame; receipt: ThemeHandedIn };

/** The proof that all of it was handed in: one number, one code, and each item with its case or what it waits for. */
export function ThemeReceivedPage({ frame, receipt }: ThemeReceivedPageProps) {
  const { language } = frame;
  const say = portalWording[language].themeDraft.received;
  const { received } = portalWording[language].cases;
  const { finishesOn } = receipt;
  return (
    <PortalPage frame={frame} title={say.title} at="mine">
      <Panel title={say.title}>
        <p>
          <Say words={{ zh: receipt.theme }} language={language} />
        </p>
        <p className="panel-label">{say.number}</p>
        <CopyNumber id="number" number={receipt.number} language={language} />
        <p className="panel-label">{received.code}</p>
        <p className="code">
          <CaseNumber number={receipt.queryCode} />
        </p>
      </Panel>
      <p>{received.codeLead}</p>
      <p className="lead">
        {finishesOn === null ? say.noDate : say.finishes(dayText(civilDate(finishesOn), language))}
      </p>
      <p>{say.next}</p>
      <Parts parts={receipt.parts} language={language} />
      <Acts>
        {frame.kiosk !== undefined && (
          <LinkButton variant="go" href={KIOSK.reset}>
            {layoutWording[language].kiosk.finish}
          </LinkButton>
        )}
        <LinkButton href={to.themeDelivery(receipt.id)}>{portalWording[language].themeResults.change}</LinkButton>
        <LinkButton href={to.themeCase(receipt.id)}>{say.whole}</LinkButton>
        <button type="button" className="button button-plain" data-print="" hidden>
          {received.print}
        </button>
      </Acts>
      <p>
        <a className="tap" href="#help">
          {received.ask}
        </a>
      </p>
    </PortalPage>
  );
}

function Parts({ parts, language }: Spoken & { parts: readonly PartHandedIn[] }) {
  const say = portalWording[language].themeDraft.received;
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{say.parts}</h2>
      <ol className="ordered">
        {parts.map((part) => (
          <li key={part.name.zh}>
            <Say words={part.name} language={language} />
            <br />
            {part.case === null ? (
              <Waits waitsFor={part.waitsFor} language={language} />
            ) : (
              <>
                {say.caseNumber}
                <a className="tap" href={to.case(part.case.id)}>
                  <CaseNumber number={part.case.number} />
                </a>
              </>
            )}
            <Spared spared={part.spared} language={language} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was not asked for, and why. */
function Spared({ spared, language }: Spoken & Pick<PartHandedIn, 'spared'>) {
  const say = portalWording[language].themeDraft.received;
  const { because } = portalWording[language].themes.outlook;
  if (spared.length === 0) return null;
  return (
    <Details summary={say.spared(spared.length)}>
      <ul>
        {spared.map(({ name, by }) => (
          <li key={name}>
            <Say words={{ zh: name }} language={language} />
            {because}
            {'source' in by ? (
              <SourceText source={by.source} language={language} />
            ) : (
              <ComesOutOf item={by.part} language={language} />
            )}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function Waits({ waitsFor, language }: Spoken & Pick<PartHandedIn, 'waitsFor'>) {
  const say = portalWording[language].themeDraft;
  if (waitsFor.length === 0) return null;
  const [before, behind] = say.received.waits;
  return (
    <span className="hint">
      {before}
      {waitsFor.map((name, place) => (
        <Fragment key={name.zh}>
          {place > 0 && say.comma}
          <Say words={name} language={language} />
        </Fragment>
      ))}
      {behind}
    </span>
  );
}
