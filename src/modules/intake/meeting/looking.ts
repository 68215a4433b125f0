import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { isConflicted } from '../consultation/corridor.ts';
import { lookingAt } from '../consultation/looking.ts';
import { readingOf, type Looking } from '../consultation/rules/readers.ts';
import { ATTEND, CALL } from './deps.ts';
import type { Known } from './model.ts';

type Seeing = { caller: Caller; current: Known };

/** In what capacity an officer looks at a meeting; `hosts`: he does what is its caller's to do. */
export type MeetingLooking = Looking & { readable: boolean; hosts: boolean; conflicted: boolean };

/** By the same rules as who reads a consultation. An invited department reads the whole of a meeting that it takes part in. */
export async function lookAtMeeting(
  tx: Tx,
  deps: Pick<CaseDeps, 'permits' | 'interestsOf'>,
  { caller, current: { facts } }: Seeing,
): Promise<MeetingLooking> {
  const asked = facts.invited.map(({ department }) => department);
  const looking = await lookingAt(tx, deps, { caller, facts: { ...facts, asked }, permission: ATTEND });
  const reading = readingOf(facts.readers, looking);
  const conflicted = await isConflicted(tx, deps, { caller, facts });
  const hosts = looking.asks && reading === 'all' && !conflicted && deps.permits(caller, CALL, facts.department);
  return { ...looking, readable: reading !== undefined, hosts, conflicted };
}

/** Whether it is shown to him at all. */
export const isShown = ({ asks, worksOnIt, asked }: MeetingLooking): boolean => asks || worksOnIt || asked.length > 0;
