import type { Tx } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { eachAlone, type Failed, type Round } from '../cases/each-alone.ts';
import { carryOut, caseOf, holdMeeting } from './corridor.ts';
import { findSilent } from './queries/meetings.ts';
import { momentOf } from './rules/moment.ts';

const DAYS = { kind: 'system', id: 'intake:meetingDays' } as const;

export type MeetingDays = { fallen: number; failed: Failed<string> };

/** After the last day of a record that goes round, who has said nothing agrees with it. Each in a transaction of its own, each once. */
export async function keepMeetingDays(deps: Pick<CaseDeps, 'db' | 'now'>, round: Round): Promise<MeetingDays> {
  const now = momentOf(deps.now());
  const work = async (tx: Tx, id: string): Promise<boolean> => {
    const held = await holdMeeting(tx, id);
    if (!held) return false;
    const command = { type: 'fallSilent', now } as const;
    return (await carryOut(tx, deps, { held, caseId: caseOf(held.value), command, caller: { actor: DAYS } })).ok;
  };
  const { done, failed } = await eachAlone(deps, { ...round, find: (tx) => findSilent(tx, now.on), work });
  return { fallen: done, failed };
}
