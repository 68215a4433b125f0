import type { UrgeRefusal } from '../model.ts';

/** A sentence for every refusal about an urge; what a case refuses is said by `caseWording`. */
export type UrgeWording = { readonly refusals: Readonly<Record<UrgeRefusal['code'], string>> };
