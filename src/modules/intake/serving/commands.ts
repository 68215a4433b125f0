import { civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import { officerId, type CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { StaleStream } from '../../../platform/log/index.ts';
import { findDocument } from '../../documents/index.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import { findCaseRow } from '../cases/queries/case-rows.ts';
import { belongsTo, isAgentOf } from '../cases/rules/belonging.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
import type { ServePaper } from './contract.ts';
import type { Command, Event } from './model.ts';
import { record, whose, type Listed, type RecordRefusal } from './record.ts';

export type ServeRefusal = RecordRefusal | KeyReused | { code: 'caseNotFound' | 'notYourCase' | 'conflictOfInterest' };

type Recorded = Promise<Result<Event[], ServeRefusal>>;

/** The applicant agrees, or no longer, that papers of the case are served by his opening them. Also who receives papers for him may. */
export const agreeToElectronic = (
  deps: CaseDeps,
  { caller, once }: Asking,
  { id, agrees }: { id: CaseId; agrees: boolean },
): Recorded =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Recorded => {
    const row = await findCaseRow(tx, id);
    if (!row || !(await receives(tx, deps, { caller, row }))) return no({ code: 'caseNotFound' });
    const on = civilDateOf(deps.now());
    return record(tx, deps, { row, command: { type: agrees ? 'agree' : 'endAgreement', on }, actor: caller.actor });
  });

async function receives(tx: Tx, deps: CaseDeps, { caller, row }: { caller: Caller; row: Listed }): Promise<boolean> {
  if (caller.kind !== 'person' || !belongsTo(row, caller)) return false;
  if (!isAgentOf(row, caller)) return true;
  return (await deps.acting.holds(tx, { caller, applicant: row, item: row.item_key, act: 'papers' })) === 'holds';
}

/**
 * Whoever the paper is for has opened it on the portal: where that was agreed, it is served at this moment, once. Nothing that goes wrong
 * here keeps the paper from its reader; another opening at the same moment has proved it already.
 */
export async function confirmOpened(
  deps: CaseDeps,
  { caller, id, paper }: { caller: Caller; id: CaseId; paper: string },
): Promise<Result<Event[], ServeRefusal>> {
  try {
    return await deps.db.within(caller.scope, async (tx): Recorded => {
      const [row, found] = [await findCaseRow(tx, id), await findDocument(tx, paper)];
      if (!row || found?.caseId !== id || !(await receives(tx, deps, { caller, row })))
        return no({ code: 'caseNotFound' });
      const today = civilDateOf(deps.now());
      const served = { type: 'serve', ...whose(row, found), way: 'electronic', done: today, today } as const;
      const command = { ...served, said: null, sealed: null, officer: null };
      return record(tx, deps, { row, found, command, actor: caller.actor });
    });
  } catch (error) {
    if (error instanceof StaleStream) return ok([]);
    throw error;
  }
}

type Noting = { id: CaseId; paper: string; wish: ServePaper };

/** An officer notes how a paper was served, or that it could not be. */
export const servePaper = (deps: CaseDeps, { caller, once }: Asking, { id, paper, wish }: Noting): Recorded =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Recorded => {
    const [row, found] = [await findCaseRow(tx, id), await findDocument(tx, paper)];
    if (!row || found?.caseId !== id) return no({ code: 'caseNotFound' });
    const actor = deps.actorFor(caller, 'paper:serve', row.department);
    if (!actor) return no({ code: 'notYourCase' });
    const interests = await deps.interestsOf(tx, officerId(caller.actor.id));
    const concerned = { caseId: id, people: [row.person], organisations: [row.organisation] };
    if (keepsAwayFrom(interests, concerned)) return no({ code: 'conflictOfInterest' });
    const { how, on, said } = wish;
    const sealed = await deps.vault.sealFor(tx, subjectOf(row), said.trim() === '' ? '-' : said.trim());
    const noted = { ...whose(row, found), done: civilDate(on), today: civilDateOf(deps.now()), said, sealed };
    const officer = caller.actor.id;
    const command: Command =
      how === 'undeliverable' ? { type: 'fail', ...noted, officer } : { type: 'serve', way: how, ...noted, officer };
    return record(tx, deps, { row, found, command, actor });
  });
