import { no } from '../../../kernel/result.ts';
import type { Asking } from '../cases/deps.ts';
import { standInCorrection } from '../correction-counter/standing.ts';
import type { CounterDeps } from './deps.ts';
import { findTakenDraft, findTakenTheme } from './queries.ts';
import { standFor, standForTheme, type Stood } from './standing.ts';

/**
 * Opens what was taken down at a counter. Of another department's, and of what a citizen began himself, nothing is said. A correction is
 * open only to the clerk who met its person, and while that meeting runs: its applicant may have typed in it at home.
 */
export async function standAt(counter: CounterDeps, asking: Asking, draft: string): Promise<Stood> {
  const { db } = counter.drafts;
  const { scope } = asking.caller;
  const taken = await db.within(scope, (tx) => findTakenDraft(tx, draft));
  if (taken && taken.corrects !== null) {
    const { corrects, meeting } = taken;
    if (meeting === null) return no({ code: 'draftNotFound' });
    const stood = await standInCorrection(counter, asking, { meeting, caseId: corrects });
    if (stood.ok) return stood;
    const { error } = stood;
    return no(error.code === 'caseNotFound' ? { code: 'draftNotFound' } : error);
  }
  return db.within(scope, async (tx): Promise<Stood> => {
    if (taken) return standFor(tx, counter, { asking, ...taken });
    const theme = await findTakenTheme(tx, draft);
    return theme ? standForTheme(tx, counter, { asking, ...theme }) : no({ code: 'draftNotFound' });
  });
}
