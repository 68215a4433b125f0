import { civilDateOf } from '../../kernel/civil-date.ts';
import { officerId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { subjectOf } from '../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Once } from '../../platform/database/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import type { EndRecord, RecordEnded } from './contract.ts';
import { decide } from './decide.ts';
import type { CreditDeps } from './deps.ts';
import type { Refusal } from './model.ts';
import { project } from './projections/record-list.ts';
import { findRecord } from './queries/records.ts';
import { creditStreams } from './store/records.ts';

export type CreditRefusal =
  | Refusal
  | KeyReused
  | { code: 'recordNotFound' }
  | { code: 'notYourRecord' }
  | { code: 'stale'; expected: number; actual: number };

type Asking = { caller: Caller; once: Once | undefined };
type Ended = Result<RecordEnded, CreditRefusal>;

/** A leader of the organ that made a record ends it: what it was about was put right, or it should never have been made. */
export const endRecord = (
  deps: CreditDeps,
  { caller, once }: Asking,
  { id, wish }: { id: string; wish: EndRecord },
): Promise<Ended> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Ended> => {
    const row = await findRecord(tx, id);
    if (!row) return no({ code: 'recordNotFound' });
    const actor = deps.actorFor(caller, 'credit:end', row.department);
    if (!actor) return no({ code: 'notYourRecord' });
    const found = await creditStreams.load(tx, id);
    if (found.version !== wish.version) return no({ code: 'stale', expected: wish.version, actual: found.version });
    const officer = officerId(caller.actor.id);
    const { people, organisations } = await deps.interestsOf(tx, officer);
    const sealed = await deps.vault.sealFor(tx, subjectOf(row), wish.reason.trim());
    const decision = decide(
      {
        ...{ type: 'end', why: wish.why, on: civilDateOf(deps.now()) },
        officer: { id: officer, related: people, organisations },
        reason: { said: wish.reason, sealed },
      },
      found.value,
    );
    if (!decision.ok) return decision;
    const stamp = { actor, at: deps.now(), caseId: row.case_id };
    const moved = await creditStreams.append(tx, { id, after: found, events: [decision.value], stamp });
    await project(tx, { id, version: moved.version, event: decision.value });
    return ok({ version: moved.version });
  });
