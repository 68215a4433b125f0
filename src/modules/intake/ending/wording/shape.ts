import type { EndingGround } from '../contract/grounds.ts';
import type { EndingRefusal } from '../model.ts';

export type EndingWording = {
  /** Why an application ends, on the paper and on every screen. */
  readonly grounds: Readonly<Record<EndingGround, string>>;
  /** What it means for the applicant, on each ground. */
  readonly consequences: Readonly<Record<EndingGround, string>>;
  /** What is so on every ground. */
  readonly untouched: string;
  readonly unconfirmed: string;
  /** A sentence for every refusal about an end; what a case refuses is said by `caseWording`. */
  readonly refusals: Readonly<Record<EndingRefusal['code'], string>>;
};
