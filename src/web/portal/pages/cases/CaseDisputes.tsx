import { civilDate } from '../../../../kernel/civil-date.ts';
import type { DisputeListRow } from '../../../../modules/intake/remedies/contract.ts';
import { disputeWording } from '../../../../modules/intake/remedies/wording.ts';
import { dayOfYearText, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** What of the case is under reconsideration or in court, and what that means for its reader. */
export function CaseDisputes({ disputes, language }: Spoken & { disputes: readonly DisputeListRow[] }) {
  const say = portalWording[language].disputes;
  if (disputes.length === 0) return null;
  return (
    <section aria-labelledby="disputes">
      <h2 id="disputes">{say.title}</h2>
      {disputes.map((one) => (
        <OneDispute key={one.id} dispute={one} language={language} />
      ))}
    </section>
  );
}

function OneDispute({ dispute, language }: Spoken & { dispute: DisputeListRow }) {
  const say = portalWording[language].disputes;
  const { kinds, acts, outcomes } = disputeWording[language];
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  const { kind, act, authority, fileNumber, outcome, concludedOn, stoppedOn, duty } = dispute;
  return (
    <>
      <h3>{kinds[kind]}</h3>
      <p>{say.where(acts[act], authority, fileNumber)}</p>
      {outcome === null || concludedOn === null ? (
        <p>{stoppedOn === null ? say.goesOn : say.stopped(day(stoppedOn))}</p>
      ) : (
        <p>{say.outcome(outcomes[outcome], day(concludedOn))}</p>
      )}
      {duty && (
        <p>{duty.fulfilledOn === null ? say.duty[duty.kind](day(duty.by)) : say.fulfilled(day(duty.fulfilledOn))}</p>
      )}
    </>
  );
}
