import type { Conventions } from '../../../kernel/clock-measure.ts';
import { caseId, type CaseId } from '../../../kernel/id.ts';
import { midnightOf } from '../../../kernel/office-time.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineFollower, idIn, type Follower } from '../../../platform/log/index.ts';
import { caseStreams, forwardingStanding, forwardingStreams, type ForwardingStanding } from '../../intake/index.ts';
import { dropClock, putClock } from './store/clocks.ts';
import { forwardingSubject, type Clock } from './subjects.ts';

type Asked = { id: CaseId; conventions: Conventions };

/** A case that a higher organ decides, as it stands now, and what of it runs against a day. */
export type ForwardingClock = { standing: ForwardingStanding | undefined; clock: Clock | undefined };

/** What runs before a case goes up, until its receipt, and until the higher organ decides (行政许可法 art. 43 †). */
export async function forwardingClock(tx: Tx, asked: Asked): Promise<ForwardingClock> {
  const standing = await forwardingStanding(tx, asked);
  const owed = standing?.owed;
  if (standing === undefined || owed === undefined || owed.dueOn === null) return { standing, clock: undefined };
  const { department, item } = standing;
  const { startedOn, dueOn, pauses, stopped } = owed;
  return {
    standing,
    clock: {
      ...{ subject: forwardingSubject(asked.id), kind: 'forwarding', case_id: asked.id, task: null, item },
      ...{ department, section: null, role: null, pauses, stopped },
      ...{ started_at: new Date(midnightOf(startedOn)), due_on: dueOn },
    },
  };
}

/** Names a position in the log: never change it. */
const CLOCKS = 'oversight.forwardingClocks';

/** Keeps them by how a case and its forwarding stand; beside `clocks`, since these days are counted by a calendar and not read. */
export const forwardingClocks = (conventions: () => Conventions): Follower =>
  defineFollower<{ type: string }>({
    name: CLOCKS,
    handles: [caseStreams.every(), forwardingStreams.every()],
    react: async (tx, delivered) => {
      for (const text of new Set(delivered.map(({ recorded: { stream } }) => idIn(stream)))) {
        const id = caseId(text);
        const { clock } = await forwardingClock(tx, { id, conventions: conventions() });
        await (clock ? putClock(tx, clock) : dropClock(tx, forwardingSubject(id)));
      }
    },
  });
