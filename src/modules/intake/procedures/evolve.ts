import { civilDate } from '../../../kernel/civil-date.ts';
import { officerId } from '../../../kernel/id.ts';
import { never } from '../../../kernel/result.ts';
import type { ProcedureEvent } from './events.ts';
import type { Procedure } from './model.ts';

type Of<Type extends ProcedureEvent['type']> = Extract<ProcedureEvent, { type: Type }>;

/** The special procedures of a case after an event. */
export function evolveProcedures(procedures: readonly Procedure[], event: ProcedureEvent): readonly Procedure[] {
  if (event.type === 'procedureRequested') return [...procedures, requested(event)];
  if (event.type === 'procedureRejected') return procedures.filter(({ id }) => id !== event.id);
  return procedures.map((one) => (one.id === event.id ? moved(one, event) : one));
}

const requested = ({ id, kind, officer, basis, limit, startsOn }: Of<'procedureRequested'>): Procedure => ({
  ...{ id, kind, basis, limit, state: 'requested' },
  requester: officer === null ? null : officerId(officer),
  startsOn: civilDate(startsOn),
});

function moved(one: Procedure, event: Of<'procedureApproved' | 'procedureEnded' | 'procedureOverran'>): Procedure {
  const { id, kind, requester, basis, limit } = one;
  switch (event.type) {
    case 'procedureApproved': {
      const [startsOn, dueOn] = [civilDate(event.startsOn), civilDate(event.dueOn)];
      const { law } = event;
      return { ...{ id, kind, requester, basis, limit, startsOn, law, dueOn }, state: 'approved', overran: false };
    }
    case 'procedureEnded': {
      const { startsOn } = one;
      const law = one.state === 'approved' ? one.law : null;
      const endedOn = civilDate(event.endedOn);
      return { ...{ id, kind, requester, basis, limit, startsOn, law, endedOn }, state: 'ended' };
    }
    case 'procedureOverran':
      return one.state === 'approved' ? { ...one, overran: true } : one;
    default:
      return never(event);
  }
}
