import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Received } from '../../../platform/files/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { StepFile } from '../cases/contract/task-files.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { addAt, dropAt, filesOf, roomAt } from '../cases/waiting-files.ts';
import { CHECK, isConflicted } from './commands.ts';
import { attachBar } from './decide.ts';
import { waiting, type FileRefused } from './handing-in.ts';
import { matterOf, type Erased, type Matter } from './matter.ts';
import type { Refusal } from './model.ts';
import { findPostCheck } from './queries/post-checks.ts';
import { postCheckStreams } from './store/post-checks.ts';

type Refused = Refusal | Erased | FileRefused;

export type CheckTarget = { caller: Caller; id: string };

export const findCheckFiles = (deps: CaseDeps, target: CheckTarget): Promise<Result<StepFile[], Refused>> =>
  onChecking(deps, target, async (tx) => ok(await filesOf(tx, deps, waiting(target.id))));

/** Whether a file may be added, before its first byte is read. */
export const findCheckFilePlace = (deps: CaseDeps, target: CheckTarget): Promise<Result<undefined, Refused>> =>
  onChecking(deps, target, (tx) => roomAt(tx, deps, waiting(target.id)));

export const addCheckFile = (
  deps: CaseDeps,
  target: CheckTarget,
  received: Received,
): Promise<Result<StepFile, Refused>> =>
  onChecking(deps, target, (tx, { facts: { applicant, department } }) => {
    const holder = { heldBy: waiting(target.id), subject: subjectOf(applicant), department };
    return addAt(tx, deps, { received, holder });
  });

export const dropCheckFile = (deps: CaseDeps, target: CheckTarget, file: string): Promise<Result<undefined, Refused>> =>
  onChecking(deps, target, (tx) => dropAt(tx, deps, { heldBy: waiting(target.id), file }));

/** Files are added by the officer who checks, while he has something to find. */
const onChecking = <Value>(
  deps: CaseDeps,
  { caller, id }: CheckTarget,
  act: (tx: Tx, matter: Matter) => Promise<Result<Value, Refused>>,
): Promise<Result<Value, Refused>> =>
  deps.db.within(caller.scope, async (tx): Promise<Result<Value, Refused>> => {
    const row = await findPostCheck(tx, id);
    if (!row || !deps.permits(caller, CHECK, row.department)) return no({ code: 'postCheckNotFound' });
    const { value } = await postCheckStreams.load(tx, id);
    const barred = attachBar(value, caller.actor.id);
    if (barred) return no(barred);
    const matter = await matterOf(tx, deps, id);
    if (!matter.ok) return matter;
    const { applicant, number } = matter.value.facts;
    const conflicted = await isConflicted(tx, deps, { officer: caller.actor.id, facts: { ...applicant, number } });
    return conflicted ? no({ code: 'conflictOfInterest' }) : act(tx, matter.value);
  });
