import { civilDate } from '../../../../kernel/civil-date.ts';
import type { ForwardingView } from '../../../../modules/intake/forwarding/contract.ts';
import { dayOfYearText, plain, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { LimitDays } from './LimitDays.tsx';

type Forwarded = Spoken & { forwarding: ForwardingView };

/** That another organ decides, how far it is, until when each of the two has time, and that nothing is handed in twice. */
export function CaseForwarding({ forwarding, language }: Spoken & { forwarding: ForwardingView | null }) {
  if (forwarding === null) return null;
  const say = portalWording[language].forwarding;
  const { own, above, paper } = forwarding;
  return (
    <section aria-labelledby="forwarding">
      <h2 id="forwarding">{say.title}</h2>
      <Where forwarding={forwarding} language={language} />
      {forwarding.forwardedOn !== null && <p>{say.notTwice}</p>}
      {paper && <p>{say.opinion}</p>}
      {own && <LimitDays limit={own} whose="own" language={language} />}
      {above && <LimitDays limit={above} whose="above" language={language} />}
    </section>
  );
}

function Where({ forwarding, language }: Forwarded) {
  const say = portalWording[language].forwarding;
  const { state, owed, forwardedOn, takenBackOn, own } = forwarding;
  const decider = plain(forwarding.decider, language);
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  if (state === 'takenBack' && takenBackOn !== null) return <p>{say.takenBack(day(takenBackOn))}</p>;
  if (forwardedOn === null) {
    if (own === null) return <p>{say.waiting(decider)}</p>;
    return <p>{owed?.by ? say.here(decider, day(owed.by)) : say.hereNoDay(decider)}</p>;
  }
  return (
    <>
      <p>{say.sent(decider, day(forwardedOn))}</p>
      <Above forwarding={forwarding} language={language} />
    </>
  );
}

/** How it stands with the organ that decides. */
function Above({ forwarding, language }: Forwarded) {
  const say = portalWording[language].forwarding;
  const { owed, receivedOn, result, decidedOn, decision } = forwarding;
  const decider = plain(forwarding.decider, language);
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  if (receivedOn === null) return <p>{say.notReceived}</p>;
  return (
    <>
      <p>
        {say.received(decider, day(receivedOn))}
        {owed?.what === 'decision' && <Until by={owed.by} isLate={owed.light === 'red'} language={language} />}
      </p>
      {result !== null && decidedOn !== null && (
        <p>
          {say.decided[result](decider, day(decidedOn))}
          {decision !== null && ` ${say.decision(decision)}`}
        </p>
      )}
    </>
  );
}

function Until({ by, isLate, language }: Spoken & { by: string | null; isLate: boolean }) {
  const say = portalWording[language].forwarding;
  if (by === null) return ` ${say.decideNoDay}`;
  const day = dayOfYearText(civilDate(by), language);
  return ` ${isLate ? say.late(day) : say.decideBy(day)}`;
}
