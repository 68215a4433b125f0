import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { CHECK, isConflicted } from './commands.ts';
import type { PostCheckAct, PostCheckFile } from './contract.ts';
import { listRows, READ } from './list.ts';
import { matterOf } from './matter.ts';
import type { PostCheck } from './model.ts';
import { findPostCheck } from './queries/post-checks.ts';
import { DECIDE } from './revoke.ts';
import { rectificationTerm } from './rules/days.ts';
import { postCheckStreams } from './store/post-checks.ts';
import { happenedIn } from './told.ts';

type Asked = { caller: Caller; id: string };
type Unseen = { code: 'postCheckNotFound' | 'conflictOfInterest' };
type Opened = Exclude<PostCheck, { state: 'unopened' }>;

/** A check with its history, for whoever works on it or answers for it. That somebody's words were read is written down. */
export const openPostCheckFile = (deps: CaseDeps, { caller, id }: Asked): Promise<Result<PostCheckFile, Unseen>> =>
  deps.db.within(caller.scope, async (tx): Promise<Result<PostCheckFile, Unseen>> => {
    const row = await findPostCheck(tx, id);
    if (!row || !deps.permits(caller, READ, row.department)) return no({ code: 'postCheckNotFound' });
    const { value } = await postCheckStreams.load(tx, id);
    if (value.state === 'unopened') throw new Error(`check ${id} is listed and was not opened`);
    if (await isConflicted(tx, deps, { officer: caller.actor.id, facts: value.facts }))
      return no({ code: 'conflictOfInterest' });
    await deps.recordRead(tx, caller, { caseId: row.id, person: row.person, what: 'postCheck', why: 'handling' });
    const [listed] = await listRows(tx, deps, [row]);
    if (!listed) throw new Error(`check ${id} is not listed`);
    const matter = await matterOf(tx, deps, id);
    const acts = matter.ok ? actsOf(deps, { caller, value }) : [];
    return ok({
      row: listed,
      applicant: matter.ok ? matter.value.common.applicant : null,
      happened: await happenedIn(tx, deps, id),
      acts,
      term: acts.includes('orderRectification') ? rectificationTerm(civilDateOf(deps.now())) : null,
      colleagues: acts.includes('assign') ? await colleaguesOf(tx, deps, value) : [],
      grounds: value.state === 'failed' && value.tried ? ['notCorrected', 'falsehood'] : ['falsehood'],
    });
  });

async function colleaguesOf(tx: Tx, deps: CaseDeps, { facts }: Opened) {
  const staff = await deps.staffOf(tx, facts.department);
  return staff
    .filter(({ id, roles }) => roles.includes('reviewer') && !facts.decidedBy.includes(id) && id !== facts.officer)
    .map(({ id, name }) => ({ id, name }));
}

/** What this officer may do as it stands; `decide` says the same when it is done. */
function actsOf({ permits }: CaseDeps, { caller, value }: { caller: Caller; value: Opened }): PostCheckAct[] {
  const { officer, department } = value.facts;
  const { id } = caller.actor;
  const checks = officer === id && permits(caller, CHECK, department) ? checkerActs(value) : [];
  const assigns = value.state !== 'closed' && permits(caller, 'task:assign', department);
  const decides =
    value.state === 'proposed' && value.by !== id && officer !== id && permits(caller, DECIDE, department);
  return [...checks, ...(decides ? (['decide'] as const) : []), ...(assigns ? (['assign'] as const) : [])];
}

function checkerActs(value: Opened): PostCheckAct[] {
  if (value.state === 'due') return ['check'];
  if (value.state === 'failed') return value.tried ? ['propose'] : ['orderRectification', 'propose'];
  return value.state === 'rectifying' ? ['recheck'] : [];
}
