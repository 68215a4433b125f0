import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { openedWords } from '../cases/sealing.ts';
import type { DisputeFile } from './contract.ts';
import { DISPUTE_OUTCOMES } from './contract/kinds.ts';
import { isConflicted, loadDispute } from './corridor.ts';
import { HANDLE, READ, type DisputeDeps } from './deps.ts';
import type { Event, Registered } from './model.ts';
import { findDispute } from './queries/disputes.ts';
import { provisionsOf, STOPS } from './rules/law.ts';
import { fits } from './rules/outcome.ts';
import { listRows } from './rows.ts';
import { disputeStreams } from './store/disputes.ts';

type Unseen = { code: 'disputeNotFound' | 'conflictOfInterest' };

/** A proceeding with everything that happened in it. That somebody looked is written down. */
export const openDispute = (
  deps: DisputeDeps,
  { caller, id }: { caller: Caller; id: string },
): Promise<Result<DisputeFile, Unseen>> =>
  deps.db.within(caller.scope, async (tx): Promise<Result<DisputeFile, Unseen>> => {
    const row = await findDispute(tx, id);
    if (!row || !deps.permits(caller, READ, row.department)) return no({ code: 'disputeNotFound' });
    const { dispute } = await loadDispute(tx, id);
    const { facts } = dispute;
    if (await isConflicted(tx, deps, { caller, facts })) return no({ code: 'conflictOfInterest' });
    const [listed] = await listRows(tx, deps, [row]);
    if (!listed) return no({ code: 'disputeNotFound' });
    await deps.recordRead(tx, caller, {
      ...{ caseId: facts.caseId, person: facts.applicant.person, what: 'dispute', why: 'handling' },
    });
    return ok({
      row: listed,
      happened: await happenedIn(tx, deps, id),
      provisions: provisionsOf(facts),
      stopGrounds: [...STOPS[facts.kind]],
      outcomes: DISPUTE_OUTCOMES.filter((outcome) => fits(outcome, facts)),
      acts: deps.permits(caller, HANDLE, row.department) ? actsIn(dispute) : [],
    });
  });

/** What may be done as it stands. */
function actsIn(dispute: Registered): DisputeFile['acts'] {
  if (dispute.state === 'dutyOpen') return ['fulfil'];
  if (dispute.state === 'closed') return [];
  const answer = dispute.state === 'awaitingAnswer' ? (['answer'] as const) : [];
  return [...answer, dispute.stop === null ? 'stop' : 'resume', 'conclude'];
}

async function happenedIn(tx: Tx, deps: DisputeDeps, id: string): Promise<DisputeFile['happened']> {
  const events = (await disputeStreams.recorded(tx, id)).map((one) => disputeStreams.read(one));
  const names = await deps.officerNames(tx, [...new Set(events.map(({ officer }) => officer))]);
  const happened: DisputeFile['happened'] = [];
  for (const event of events)
    happened.push({
      ...{ type: event.type, on: event.on, by: names.get(event.officer) ?? null, reference: referenceIn(event) },
      words: await openedWords(tx, deps, wordsIn(event)),
    });
  return happened;
}

function referenceIn(event: Event): string | null {
  switch (event.type) {
    case 'disputeRegistered':
      return event.fileNumber;
    case 'executionStopped':
    case 'executionResumed':
      return event.order;
    case 'disputeConcluded':
      return event.instrument;
    case 'actedDespite':
      return event.decision;
    case 'dutyFulfilled':
      return event.caseNumber;
    default:
      return null;
  }
}

function wordsIn(event: Event): string | null {
  if (event.type === 'actedDespite') return event.reason;
  return event.type === 'disputeConcluded' ? event.words : null;
}
