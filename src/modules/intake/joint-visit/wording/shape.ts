import type { LeaveCause, VisitResult } from '../contract/kinds.ts';
import type { Refusal } from '../model.ts';
import type { FindingsFault } from '../rules/findings.ts';
import type { SlotFault } from '../rules/slots.ts';

type Said = Refusal['code'] | FindingsFault['code'] | SlotFault['code'] | 'visitNotServing';

export type JointVisitWording = {
  readonly results: Readonly<Record<VisitResult, string>>;
  readonly met: { readonly yes: string; readonly no: string };
  /** Why a case is not of the joint visit any more. */
  readonly causes: Readonly<Record<LeaveCause, string>>;
  readonly refusals: Readonly<Record<Said, string>>;
};
