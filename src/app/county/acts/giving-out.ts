import { setTimeout as pause } from 'node:timers/promises';
import type { CaseId } from '../../../kernel/id.ts';
import { resultStreams } from '../../../modules/issuing/index.ts';
import { personOf } from '../people.ts';
import type { Act, PlannedAct } from '../plan/model.ts';
import { doneOr, keyOf, type Done, type Stage } from './stage.ts';

type Of<Do extends Act['do']> = Extract<Act, { do: Do }>;
type Giving<Do extends Act['do']> = { stage: Stage; planned: PlannedAct; act: Of<Do> };

const HALL = 'hall-county';
const SHELVES = 40;

/** How long the follower may take that registers what a decision gives out. */
const [LONGEST_MS, ASK_AGAIN_MS] = [30_000, 20];

async function isRegistered(stage: Stage, id: CaseId): Promise<boolean> {
  for (let waited = 0; waited < LONGEST_MS; waited += ASK_AGAIN_MS) {
    const { value } = await stage.within((tx) => resultStreams.load(tx, id));
    if (value.state !== 'awaited') return true;
    if (waited === 0) stage.doors.hurry();
    await pause(ASK_AGAIN_MS);
  }
  return false;
}

export async function shelve({ stage, planned, act }: Giving<'shelve'>): Promise<Done> {
  const id = stage.caseIdOf(planned);
  if (!(await isRegistered(stage, id))) return { refused: 'resultNotRegistered' };
  const as = await stage.officer(act.by);
  const body = { hall: HALL, shelf: `A-${(planned.case % SHELVES) + 1}` };
  return doneOr(await stage.doors.ask({ as, path: `/api/issuing/results/${id}/shelve`, body, key: keyOf(planned) }));
}

/** The applicant comes himself; he signs on paper, and the officer is witness. */
export async function handOver({ stage, planned, act }: Giving<'handOver'>): Promise<Done> {
  const id = stage.caseIdOf(planned);
  const { name, citizenId: idNumber } = personOf(stage.case(planned).person);
  const as = await stage.officer(act.by);
  const receiver = { as: 'applicant', identity: 'typed', name, idNumber, authority: null };
  const body = { hall: HALL, ...receiver, signature: { typedName: name, reason: 'noDevice' } };
  return doneOr(await stage.doors.ask({ as, path: `/api/issuing/results/${id}/hand-over`, body, key: keyOf(planned) }));
}
