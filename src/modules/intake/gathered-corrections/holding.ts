import { caseId } from '../../../kernel/id.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Asking } from '../cases/deps.ts';
import { loadCase } from '../cases/store/cases.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import { beginCorrection } from '../drafts/start-correction.ts';
import { lockDraft } from '../drafts/store/drafts.ts';
import type { Opened, Part } from '../theme-cases/model.ts';

type Holding = { asking: Asking; opened: Opened };

/**
 * Begins what was not begun, and holds every draft of the theme that may change, in one order and before the theme case, like whoever hands
 * in: those who come at once wait for each other and do not block each other.
 */
export async function holdCorrections(
  tx: Tx,
  deps: DraftDeps,
  { asking, opened }: Holding,
): Promise<Result<undefined, DraftRefusal>> {
  const drafts = opened.parts.filter(isNotHandedIn).map(({ draft }) => draft);
  for (const { standing } of opened.parts) {
    if (standing.state !== 'started') continue;
    const id = caseId(standing.case);
    if ((await loadCase(tx, id)).value.state !== 'awaitingCorrection') continue;
    const begun = await beginCorrection(tx, deps, { asking, caseId: id });
    if (!begun.ok && begun.error.code !== 'nothingToCorrect') return begun;
    if (begun.ok && begun.value) drafts.push(begun.value.id);
  }
  for (const draft of drafts.toSorted()) await lockDraft(tx, draft);
  return ok(undefined);
}

/** It waits for its turn, or lies with the applicant again. */
export const isNotHandedIn = ({ standing }: Pick<Part, 'standing'>): boolean =>
  standing.state === 'waiting' || standing.state === 'returned';
