import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId, OfficerId } from '../../../kernel/id.ts';
import { never } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { loadCase } from '../cases/store/cases.ts';
import type { HearingAct } from './hearing/contract.ts';
import type { Hearing } from './hearing/model.ts';
import { openAmong } from './rules/clock.ts';

type Asked = { id: CaseId; officer: OfficerId; today: CivilDate };

/** What an officer can do about the hearing of a case on a day. */
function actsOn(hearing: Hearing | undefined, today: CivilDate): HearingAct[] {
  if (!hearing) return ['offerHearing'];
  switch (hearing.state) {
    case 'offered':
      return today <= hearing.requestBy ? ['takeHearing'] : [];
    case 'requested':
      return ['scheduleHearing'];
    case 'scheduled':
      if (hearing.objection === 'open') return ['answerObjection'];
      return today >= hearing.heldOn ? ['recordHearing', 'scheduleHearing'] : ['scheduleHearing'];
    case 'held':
      return [];
    default:
      return never(hearing);
  }
}

/** Whether procedures of a case are open, one waits for somebody like this officer to answer, and one goes on. */
export async function procedureSituation(tx: Tx, { id, officer, today }: Asked) {
  const { value } = await loadCase(tx, id);
  const open = openAmong(value.state === 'accepted' ? (value.procedures ?? []) : []);
  const hearing = value.state === 'accepted' ? value.hearing : undefined;
  const isPending = hearing?.state === 'offered' && today <= hearing.requestBy;
  return {
    hearing: actsOn(hearing, today),
    open: open.length > 0 || isPending,
    toAnswer: open.some(({ state, requester }) => state === 'requested' && requester !== officer),
    // That of a hearing ends with its record.
    running: open.some(
      ({ state, startsOn, requester }) => state === 'approved' && requester !== null && startsOn <= today,
    ),
  };
}
