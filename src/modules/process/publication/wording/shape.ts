import type { RemarkCode } from '../../lint/model.ts';
import type { ProblemCode } from '../../soundness/model.ts';

export type FindingWording = {
  problems: Record<ProblemCode, string>;
  remarks: Record<RemarkCode, (takes: string, has: string) => string>;
  places: Record<'otherItem' | 'departmentUnknown' | 'soundnessUnknown', (detail: string) => string>;
  refusals: Record<string, string>;
};
