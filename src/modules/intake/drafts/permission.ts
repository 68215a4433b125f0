import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ActingAct, Asking } from '../cases/deps.ts';
import type { Applicant } from '../cases/model.ts';
import type { DraftDeps } from './deps.ts';
import type { DraftRefusal } from './model.ts';

type Act = { permission: 'draft:edit' | 'case:submit'; applicant: Applicant; item: string; corrects: boolean };

/**
 * The applicant, if whoever asks may do this for him in that item: by a right that still holds, and by the permission table. The right
 * is held until the transaction ends.
 */
export async function mayApply(
  tx: Tx,
  deps: DraftDeps,
  { asking: { caller }, permission, applicant, item, corrects }: Act & { asking: Asking },
): Promise<Result<Applicant, DraftRefusal>> {
  const act = actOf(permission, corrects);
  const right = await deps.acting.holds(tx, { caller, applicant, item, act });
  if (right === 'ended') return no({ code: 'mandateEnded' });
  if (right === 'beyond') return no({ code: 'beyondMandate', act });
  const verdict = deps.mayApply(caller, permission, { applicant, item, act });
  if (verdict.allowed) return ok(applicant);
  return no({ code: verdict.code === 'levelTooLow' ? 'levelTooLow' : 'notPermitted', rule: verdict.rule });
}

/** Supplementing what was handed in is an act of its own: whoever may fill need not be let do that. */
function actOf(permission: Act['permission'], corrects: boolean): ActingAct {
  if (corrects) return 'supplement';
  return permission === 'case:submit' ? 'submit' : 'fill';
}
