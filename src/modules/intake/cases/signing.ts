import { officerId } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import { handle, type CommandRefusal } from './commands.ts';
import type { CaseDeps } from './deps.ts';
import { recipientOf } from './recipient.ts';
import { sealWords } from './sealing.ts';
import type { TaskTarget } from './task-target.ts';
import { workerOf } from './worker.ts';

type Answer = Promise<Result<{ version: number }, CommandRefusal>>;

export type SignersAsked = {
  when: 'before' | 'after';
  of: 'all' | 'any';
  signers: readonly string[];
  reason: string;
};

/** Whoever signs examines, whatever the step is that he signs for. */
export const SIGNER_ROLE = 'reviewer';

/** 加签: colleagues of the department sign a step, before it is finished or afterwards; all of them (会签), or one (或签). */
export const addSigners = (deps: CaseDeps, target: TaskTarget, { when, of, signers, reason }: SignersAsked): Answer =>
  handle(deps, { asking: target.asking, id: target.id, version: null, by: { task: target.task } }, async (desk) => {
    const { run, tx, current } = desk;
    const task = run.status === 'unbegun' ? undefined : run.tasks.find((one) => one.task === target.task);
    const work = task && ({ ...task, role: SIGNER_ROLE } as const);
    const asked = [];
    for (const id of signers) asked.push(await recipientOf(deps, desk, { task: work, officer: officerId(id) }));
    const words = await sealWords(deps.vault, tx, { applicant: current.facts.applicant, said: reason.trim() });
    const officer = workerOf(deps, desk);
    return {
      move: { type: 'addSigners', task: target.task, officer, when, of, signers: asked, reason: words },
      after: () => [],
    };
  });

/** 减签: takes somebody off who has not signed yet. */
export const dropSigner = (
  deps: CaseDeps,
  target: TaskTarget,
  { signer, reason }: { signer: string; reason: string },
): Answer =>
  handle(deps, { asking: target.asking, id: target.id, version: null, by: { task: target.task } }, async (desk) => {
    const words = await sealWords(deps.vault, desk.tx, {
      applicant: desk.current.facts.applicant,
      said: reason.trim(),
    });
    const officer = workerOf(deps, desk);
    return {
      move: { type: 'dropSigner', task: target.task, officer, signer: officerId(signer), reason: words },
      after: () => [],
    };
  });
