import { officerId } from '../../../kernel/id.ts';
import { sealActing } from '../cases/acting.ts';
import type { Answer } from '../cases/acts.ts';
import { handle, type Desk } from '../cases/commands.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import { PERMISSION_OF } from '../cases/permission-of.ts';
import { findCaseRow } from '../cases/queries/case-rows.ts';
import { findHappened } from '../cases/queries/timeline.ts';
import { belongsTo } from '../cases/rules/belonging.ts';
import { sealWords } from '../cases/sealing.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { urgeAnswerBy } from './rules/days.ts';
import { keysOf, mayUrgeFrom, openTasks } from './standing.ts';

type Target = { asking: Asking; id: CaseId };

/** The applicant urges whoever has his case (催办): each holder of an open task, in every branch. No clock changes. */
export const urgeCase = (deps: CaseDeps, target: Target, { words: said }: { words: string }): Answer =>
  handle(deps, { ...target, version: null, by: 'urge' }, async (desk) => {
    const { tx, id, current, run, on } = desk;
    const { applicant, item } = current.facts;
    const { caller } = target.asking;
    if (!belongsTo(applicant, caller)) return { code: 'caseNotFound' };
    const right = await deps.acting.holds(tx, { caller, applicant, item: item.key, act: 'any' });
    if (right !== 'holds') return { code: 'mandateEnded' };
    const dueOn = (await findCaseRow(tx, id))?.due_on ?? null;
    const from = mayUrgeFrom({ run, happened: await findHappened(tx, id), dueOn }, deps.conventions());
    const acting = await sealActing(tx, deps, { caller, applicant });
    const words = await sealWords(deps.vault, tx, { applicant, said });
    const tasks = openTasks(run);
    const urge = { on, answerBy: urgeAnswerBy(on, deps.conventions()), words, tasks, open: keysOf(tasks) };
    return { after: () => [{ type: 'urge', ...urge, officer: null, from, acting }] };
  });

type OfTask = Target & { task: string };

/** An officer urges a colleague about one open task, with words. */
export const urgeTask = (
  deps: CaseDeps,
  { task: key, ...target }: OfTask,
  { words: said }: { words: string },
): Answer =>
  handle(deps, { ...target, version: null, by: { assigns: key } }, async ({ tx, current, run, officer, on }) => {
    const open = openTasks(run);
    const tasks = open.filter(({ task }) => task === key);
    const words = await sealWords(deps.vault, tx, { applicant: current.facts.applicant, said });
    const urge = { on, answerBy: urgeAnswerBy(on, deps.conventions()), words, tasks, open: keysOf(open) };
    return { after: () => [{ type: 'urge', ...urge, officer, from: null, acting: null }] };
  });

/** Whoever has the task says how it stands; an applicant reads it. */
export const answerUrge = (
  deps: CaseDeps,
  { task, urge: id, ...target }: OfTask & { urge: string },
  { words: said }: { words: string },
): Answer =>
  handle(deps, { ...target, version: null, by: { assigns: task } }, async (desk) => {
    const { tx, current, officer, on } = desk;
    const words = await sealWords(deps.vault, tx, { applicant: current.facts.applicant, said });
    const mine = mayAnswer(deps, desk, task);
    return { after: () => [{ type: 'answerUrge', id, task, on, officer, mine, words }] };
  });

/** Who has the task, or may take one that nobody has. */
export function mayAnswer(
  { actorFor }: Pick<CaseDeps, 'actorFor'>,
  { run, caller }: Pick<Desk, 'run' | 'caller'>,
  key: string,
): boolean {
  const task = openTasks(run).find((one) => one.task === key);
  if (!task) return false;
  if (task.holder !== null) return task.holder === officerId(caller.actor.id);
  return actorFor(caller, PERMISSION_OF[task.act], task.department) !== undefined;
}
