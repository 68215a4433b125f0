import { caseId as idOf, type CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type Tx } from '../../../platform/database/index.ts';
import { findCase, type CommandRefusal } from './commands.ts';
import type { Asking, CaseDeps } from './deps.ts';
import { refusalToMend } from './standing-in.ts';

type Moved = Result<unknown, CommandRefusal>;

/** The head of the department in charge moves a run by hand, once; answers the case's version after it. */
export const moveByHand = (
  deps: CaseDeps,
  { caller, once }: Asking,
  { caseId, move }: { caseId: string; move: (tx: Tx, id: CaseId) => Promise<Moved> },
): Promise<Result<{ version: number }, CommandRefusal>> =>
  withinOnce(
    deps.db,
    { scope: caller.scope, once },
    async (tx): Promise<Result<{ version: number }, CommandRefusal>> => {
      const id = idOf(caseId);
      const found = await findCase(tx, id);
      if (!found) return no({ code: 'caseNotFound' });
      const refusal = await refusalToMend(tx, deps, { caller, facts: found.value.facts });
      if (refusal) return no(refusal);
      const moved = await move(tx, id);
      if (!moved.ok) return moved;
      const after = await findCase(tx, id);
      return ok({ version: after?.version ?? found.version });
    },
  );
