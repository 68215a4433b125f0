import { caseId, officerId, type CaseId } from '../../../kernel/id.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx, Versioned } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
import { decide } from './decide.ts';
import type { Asked, Command, Consultation, Facts, Refusal } from './model.ts';
import { projectConsultation } from './projections/consultation-list.ts';
import { holdParts } from './queries/consultations.ts';
import { consultationStreams } from './store/consultations.ts';

export type Held = Versioned<Consultation> & { id: string };
export type HeldAsked = Versioned<Asked> & { id: string };

/** One question as it stands, held until the transaction ends; undefined where this scope does not see it. */
export async function holdConsultation(tx: Tx, id: string): Promise<HeldAsked | undefined> {
  const parts = await holdParts(tx, id);
  return parts.length === 0 ? undefined : loadConsultation(tx, id);
}

export async function loadConsultation(tx: Tx, id: string): Promise<HeldAsked> {
  const { value, version } = await consultationStreams.load(tx, id);
  if (value.state === 'unasked') throw new Error(`consultation ${id} is listed and was not asked`);
  return { id, value, version };
}

type Carrying = { held: Held; caseId: CaseId; command: Command; caller: Pick<Caller, 'actor'> };

/** Decide, append, project. */
export async function carryOut(
  tx: Tx,
  { now }: Pick<CaseDeps, 'now'>,
  { held: { id, value, version }, caseId: of, command, caller }: Carrying,
): Promise<Result<{ id: string }, Refusal>> {
  const decided = decide(command, value);
  if (!decided.ok) return decided;
  const stamp = { actor: caller.actor, at: now(), caseId: of };
  const moved = await consultationStreams.append(tx, { id, after: { value, version }, events: decided.value, stamp });
  await projectConsultation(tx, id, moved.value);
  return ok({ id });
}

export const caseOf = ({ facts }: Asked): CaseId => caseId(facts.caseId);

type Concerned = { caller: Pick<Caller, 'actor'>; facts: Pick<Facts, 'applicant' | 'number'> };

/** 公务员法 art. 76. */
export async function isConflicted(
  tx: Tx,
  { interestsOf }: Pick<CaseDeps, 'interestsOf'>,
  { caller, facts: { applicant, number } }: Concerned,
): Promise<boolean> {
  const interests = await interestsOf(tx, officerId(caller.actor.id));
  return keepsAwayFrom(interests, { people: [applicant.person], organisations: [applicant.organisation], number });
}
