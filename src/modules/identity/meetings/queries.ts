import type { PersonId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isMeetingOver, meetingEnds } from './rules.ts';
import { findMeetingOf } from './store/meeting.ts';

export type RunningMeeting = { id: string; person: PersonId; until: Date };

/** Whom this officer has before him: a meeting of his own that is not over. In the officer's transaction. */
export async function findRunningMeeting(
  tx: Tx,
  { officer, meeting, now }: { officer: string; meeting: string; now: Date },
): Promise<RunningMeeting | undefined> {
  const found = await findMeetingOf(tx, officer, meeting);
  if (!found || isMeetingOver(found.metAt, now)) return undefined;
  return { id: found.id, person: found.person, until: meetingEnds(found.metAt) };
}
