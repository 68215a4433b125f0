import { v5 as uuidOf } from 'uuid';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no, type Result } from '../../../kernel/result.ts';
import { withinOnce, type Tx } from '../../../platform/database/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import type { Asking } from '../cases/deps.ts';
import { findCaseRow, type ListedCase } from '../cases/queries/case-rows.ts';
import type { RegisterDispute } from './contract.ts';
import { carryOut, isConflicted, type MoveRefusal } from './corridor.ts';
import { HANDLE, type DisputeDeps } from './deps.ts';
import { foughtActs, todayOf, type FoughtAct } from './fought.ts';
import type { DisputeFacts } from './model.ts';
import { findDisputesOf } from './queries/disputes.ts';
import { answerBy, lastDayToFight, skipsReconsideration, timelinessOf } from './rules/periods.ts';
import { disputeStreams } from './store/disputes.ts';

export type RegisterRefusal = MoveRefusal | { code: 'caseNotFound' | 'notYourCase' | 'disputedPaperUnknown' };

type Registering = { asking: Asking; id: CaseId; wish: RegisterDispute };

/** The name space of ids that follow from case, kind and file number. */
const DISPUTES = '6f1c7d58-6f0e-4a53-9a2c-8c7d0a1b5e60';

/**
 * Registers that an act of a case is under reconsideration or in court. One proceeding has one id, so however often and by however many it
 * is registered, it stands once.
 */
export const registerDispute = (
  deps: DisputeDeps,
  { asking: { caller, once }, id, wish }: Registering,
): Promise<Result<{ id: string; version: number }, RegisterRefusal>> =>
  withinOnce(
    deps.db,
    { scope: caller.scope, once },
    async (tx): Promise<Result<{ id: string; version: number }, RegisterRefusal>> => {
      const row = await findCaseRow(tx, id);
      if (!row) return no({ code: 'caseNotFound' });
      if (!deps.permits(caller, HANDLE, row.department)) return no({ code: 'notYourCase' });
      const applicant = { person: row.person, organisation: row.organisation };
      if (await isConflicted(tx, deps, { caller, facts: { applicant, caseId: id } }))
        return no({ code: 'conflictOfInterest' });
      const acts = await foughtActs(tx, row, todayOf(deps));
      const fought = acts.find(({ paper }) => paper === (wish.paper ?? null));
      if (!fought) return no({ code: 'disputedPaperUnknown' });
      const facts = await factsOf(tx, deps, { row, wish, fought });
      const dispute = uuidOf([id, facts.kind, facts.fileNumber].join('/'), DISPUTES);
      const held = { id: dispute, ...(await disputeStreams.load(tx, dispute)) };
      const command = { type: 'register', officer: caller.actor.id, today: todayOf(deps), facts } as const;
      return carryOut(tx, deps, { held, command, caller });
    },
  );

type Matter = { row: ListedCase; wish: RegisterDispute; fought: FoughtAct };

/** With every day that follows from the law. */
async function factsOf(tx: Tx, deps: DisputeDeps, { row, wish, fought }: Matter): Promise<DisputeFacts> {
  const { kind, simplified = false } = wish;
  const [requestedOn, receivedOn] = [civilDate(wish.requestedOn), civilDate(wish.receivedOn)];
  const { act, paper, knownOn } = fought;
  const { item } = await getItemVersion(tx, row.item_key, row.item_version);
  const conventions = deps.conventions();
  const question = { kind, act, knownOn, requestedOn, reconsideredOn: await reconsideredOn(tx, row.id, paper) };
  const lastOn = lastDayToFight(question, item.refusalRemedy, conventions);
  return {
    ...{ caseId: row.id, department: row.department },
    applicant: { person: row.person, organisation: row.organisation },
    ...{ kind, act, paper, authority: wish.authority.trim(), fileNumber: wish.fileNumber.trim() },
    ...{ requestedOn, receivedOn, simplified: kind === 'reconsideration' && simplified },
    answerBy: answerBy({ kind, simplified, requestedOn, receivedOn }, conventions),
    ...{ knownOn, lastOn, timeliness: timelinessOf(question, lastOn) },
    skipsReconsideration: skipsReconsideration(question),
  };
}

/** When the decision on the last reconsideration of the same act reached the organ. */
async function reconsideredOn(tx: Tx, id: CaseId, paper: string | null) {
  const decided = (await findDisputesOf(tx, id)).flatMap((one) =>
    one.kind === 'reconsideration' && one.paper === paper && one.concluded_on !== null ? [one.concluded_on] : [],
  );
  return decided.toSorted().at(-1) ?? null;
}
