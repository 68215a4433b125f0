import type { Remark } from './remark.ts';

export type CodeKind =
  | 'basic12'
  | 'implementation31'
  | 'handling33'
  | 'uscc18'
  | 'citizenId18'
  | 'licence'
  | 'project24'
  | 'region6'
  | 'region9'
  | 'region12'
  | 'local'
  | 'unknown';

/** What a code says once taken apart: named parts, what is wrong with them, and what a reader should know beside. */
export type Reading = { parts: Record<string, string>; problems: Remark[]; notes: Remark[] };

/**
 * What a code is and whether it can be right. Never a refusal: a code that fails its check is still said to be what its shape shows,
 * with every problem named, so that a clerk sees the typing error and an import keeps the irregular row.
 */
export type Classification = Reading & { code: string; kind: CodeKind; valid: boolean };
