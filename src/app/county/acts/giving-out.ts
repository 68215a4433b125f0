import type { CaseId } from '../../../kernel/id.ts';
import { COUNTY_HALL } from '../../../modules/identity/index.ts';
import { resultStreams } from '../../../modules/issuing/index.ts';
import { personOf } from '../people.ts';
import { doneOr, keyOf, type Acting, type Done, type Stage } from './stage.ts';

const SHELVES = 40;

/** What a decision gives out, once it is registered; `isBack`: and once the post has brought back what it had. */
export const registered = (stage: Stage, id: CaseId, { isBack = false } = {}) =>
  stage.eventually(async () => {
    const { value } = await stage.within((tx) => resultStreams.load(tx, id));
    return value.state === 'awaited' || (isBack && value.state === 'posted') ? undefined : value;
  });

export async function shelve({ stage, planned, act }: Acting<'shelve'>): Promise<Done> {
  const id = stage.caseIdOf(planned);
  if (!(await registered(stage, id, { isBack: true }))) return { refused: 'resultNotRegistered' };
  const as = await stage.officer(act.by);
  const body = { hall: COUNTY_HALL, shelf: `A-${(planned.case % SHELVES) + 1}` };
  return doneOr(await stage.doors.ask({ as, path: `/api/issuing/results/${id}/shelve`, body, key: keyOf(planned) }));
}

/** The applicant comes himself; he signs on paper, and the officer is witness. */
export async function handOver({ stage, planned, act }: Acting<'handOver'>): Promise<Done> {
  const id = stage.caseIdOf(planned);
  const { name, citizenId: idNumber } = personOf(stage.case(planned).person);
  const as = await stage.officer(act.by);
  const receiver = { as: 'applicant', identity: 'typed', name, idNumber, authority: null };
  const body = { hall: COUNTY_HALL, ...receiver, signature: { typedName: name, reason: 'noDevice' } };
  return doneOr(await stage.doors.ask({ as, path: `/api/issuing/results/${id}/hand-over`, body, key: keyOf(planned) }));
}
