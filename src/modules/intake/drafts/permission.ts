import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Asking } from '../cases/deps.ts';
import { applicantOf, type DraftDeps } from './deps.ts';
import type { DraftRefusal } from './model.ts';
import type { Applicant } from './store/drafts.ts';

type Act = { permission: 'draft:edit' | 'case:submit'; item: string };

/** The applicant of this session, if the permission table lets him do this for that item. */
export function mayApply(deps: DraftDeps, asking: Asking, { permission, item }: Act): Result<Applicant, DraftRefusal> {
  const applicant = applicantOf(asking);
  if (!applicant) return no({ code: 'notPermitted', rule: 'applicantEditsOwnDraft' });
  const verdict = deps.mayApply(asking.caller, permission, { applicant, item });
  if (verdict.allowed) return ok(applicant);
  return no({ code: verdict.code === 'levelTooLow' ? 'levelTooLow' : 'notPermitted', rule: verdict.rule });
}
