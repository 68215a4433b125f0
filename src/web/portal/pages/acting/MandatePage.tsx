import type { MandateView } from '../../../../modules/identity/contract/acting.ts';
import type { CaseRow as ListedCase } from '../../../../modules/intake/cases/contract.ts';
import { CaseList, CaseRow, LinkButton, momentText, Say, SummaryList, Tag, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { sentenceOf } from '../cases/standing.ts';
import { ConfirmPage } from '../parts/ConfirmPage.tsx';
import { MandateTerms, type NamedMandate } from './MandateTerms.tsx';

export type MandatePageProps = { frame: Frame; named: NamedMandate; cases: readonly ListedCase[] };

/** One mandate: its terms, what happened to it, what was done under it, and its end. */
export function MandatePage({ frame, named, cases }: MandatePageProps) {
  const { language } = frame;
  const { acting } = portalWording[language];
  const say = acting.mandate;
  const { mandate } = named;
  const act = endingOf(mandate);
  return (
    <PortalPage
      frame={frame}
      title={say.title}
      at="mine"
      crumbs={[{ href: to.mandates, label: acting.mandates.title }]}
    >
      <h1>{say.title}</h1>
      <p>
        <Tag tone={mandate.standing === 'active' ? 'done' : 'still'}>{acting.standing[mandate.standing]}</Tag>
      </p>
      <MandateTerms named={named} language={language} />
      <Log mandate={mandate} language={language} />
      <section aria-labelledby="cases">
        <h2 id="cases">{say.cases}</h2>
        {cases.length === 0 ? <p>{say.noCases}</p> : <Cases cases={cases} language={language} />}
      </section>
      {act !== undefined && (
        <p>
          <LinkButton href={to.mandateEnd(mandate.id)}>{say[act]}</LinkButton>
        </p>
      )}
    </PortalPage>
  );
}

/** What this side may still do to end it. */
function endingOf({ standing, side, askedBy }: MandateView): 'revoke' | 'renounce' | 'withdraw' | undefined {
  if (standing === 'active') return side === 'principal' ? 'revoke' : 'renounce';
  return standing === 'asked' && side === askedBy ? 'withdraw' : undefined;
}

function Log({ mandate, language }: Spoken & { mandate: MandateView }) {
  const say = portalWording[language].acting.mandate;
  const moments = [
    ['asked', mandate.askedAt],
    ['answered', mandate.answeredAt],
    ['ended', mandate.endedAt],
  ] as const;
  return (
    <section aria-labelledby="log">
      <h2 id="log">{say.log}</h2>
      <SummaryList
        language={language}
        rows={moments.flatMap(([id, at]) =>
          at === null ? [] : [{ id, label: say[id], value: momentText(new Date(at), language) }],
        )}
      />
    </section>
  );
}

const Cases = ({ cases, language }: Spoken & { cases: readonly ListedCase[] }) => (
  <CaseList>
    {cases.map((row) => (
      <CaseRow
        key={row.id}
        language={language}
        title={<Say words={row.item.name} language={language} />}
        href={to.case(row.id)}
        number={row.number}
        state={sentenceOf(row, language)}
      />
    ))}
  </CaseList>
);

/** Before it ends: what will happen. */
export function MandateEndPage({ frame, named, once }: { frame: Frame; named: NamedMandate; once: string }) {
  const { language } = frame;
  const { mandate } = named;
  const { ending, mandates } = portalWording[language].acting;
  const name = mandate.side === 'principal' ? mandate.agentName : mandate.principalName;
  return (
    <ConfirmPage
      frame={frame}
      about={{
        zh: portalWording.zh.acting.mandates[mandate.side === 'principal' ? 'to' : 'from'](name),
        en: mandates[mandate.side === 'principal' ? 'to' : 'from'](name),
      }}
      say={ending[mandate.standing === 'asked' ? 'asked' : 'active']}
      action={to.mandateEnd(mandate.id)}
      keep={to.mandate(mandate.id)}
      once={once}
    />
  );
}
