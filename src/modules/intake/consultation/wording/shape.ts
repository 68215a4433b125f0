import type { Refusal } from '../model.ts';
import type { AskFault } from '../rules/asking.ts';

type Said = Exclude<Refusal['code'], 'conflictOfInterest'> | AskFault['code'] | 'caseNotExamined';

export type ConsultationWording = { readonly refusals: Readonly<Record<Said, string>> };
