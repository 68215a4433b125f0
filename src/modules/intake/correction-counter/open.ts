import { caseId as caseIdOf, type CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { CounterDeps } from '../counter/deps.ts';
import type { Standing } from '../counter/standing.ts';
import { openAtCounter } from '../drafts/store/drafts.ts';
import { beginCorrection } from '../drafts/start-correction.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import { standInCorrection, type CorrectionStood } from './standing.ts';

export type OpenRefusal = Extract<CorrectionStood, { ok: false }>['error'] | KeyReused;
type Opening = { meeting: string; case: string };
type Opened = Result<{ draft: string; standing: Standing }, OpenRefusal>;

/**
 * Opens what a case asks to be corrected for whoever was seen: the very draft in which he mends it at home, begun here where he has not.
 * What was typed in it stands in it, whoever typed it.
 */
export async function openCorrection(counter: CounterDeps, asking: Asking, opening: Opening): Promise<Opened> {
  const { meeting } = opening;
  const caseId = caseIdOf(opening.case);
  const stood = await standInCorrection(counter, asking, { meeting, caseId });
  if (!stood.ok) return stood;
  const { drafts, asking: standing } = stood.value;
  const begun = await withinOnce(
    drafts.db,
    { scope: standing.caller.scope, once: standing.once },
    (tx): Promise<Result<{ draft: string }, DraftRefusal>> => takeToCounter(tx, stood.value, { meeting, caseId }),
  );
  return begun.ok ? ok({ draft: begun.value.draft, standing: stood.value }) : begun;
}

/** In the caller's transaction, in the reach of who was seen. */
async function takeToCounter(
  tx: Tx,
  { drafts, asking }: Pick<Standing, 'drafts' | 'asking'>,
  { meeting, caseId }: { meeting: string; caseId: CaseId },
): Promise<Result<{ draft: string }, DraftRefusal>> {
  const begun = await beginCorrection(tx, drafts, { asking, caseId });
  if (!begun.ok) return begun;
  if (!begun.value || !asking.counter) return no({ code: 'draftNotFound' });
  await openAtCounter(tx, begun.value.id, { counter: asking.counter, meeting });
  return ok({ draft: begun.value.id });
}
