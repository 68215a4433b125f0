import type { Area, CaseId } from '../../kernel/id.ts';

/** Who did it. `id` is a person's, an officer's or a program's; names are looked up, never stored in the log. */
export type Actor = {
  kind: 'person' | 'officer' | 'system';
  id: string;
  /** The legal or natural person for whom the actor acted, or the absent officer in whose stead. */
  behalfOf?: string;
  /** The session's role and department at that moment, since both may change later. */
  role?: string;
  department?: string;
};

/** What every event of one append shares. `at` counts in law; when it was written down is the log's own affair. */
export type Stamp = {
  actor: Actor;
  at: Date;
  /** Article, authorisation or order on which the actor relied. */
  basis?: string;
  caseId?: CaseId;
};

/** An event as the log holds it, before any upcast. */
export type Recorded = {
  area: Area;
  stream: string;
  version: number;
  schema: number;
  type: string;
  caseId: CaseId | null;
  data: Record<string, unknown>;
  actor: Actor;
  basis: string | null;
  at: Date;
  recordedAt: Date;
};
