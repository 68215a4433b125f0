import type { Refusal, Unfit } from '../model.ts';

type Said = Exclude<Refusal['code'], 'conflictOfInterest'> | Unfit['code'];

export type EarlyServiceWording = { readonly refusals: Readonly<Record<Said, string>> };
