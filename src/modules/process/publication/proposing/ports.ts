import type { Tx } from '../../../../platform/database/index.ts';

/** What officers are told of a proposal, by which of them, once for each `source`. */
export type ProposalTelling = {
  source: string;
  kind: 'process.proposed' | 'process.unanswered' | 'process.published' | 'process.turnedDown';
  item: string;
  department: string;
  officers: readonly string[];
  at: Date;
};

/** Officers and their inboxes, which models know nothing of. */
export type ProposalPorts = {
  /** Who publishes what a department draws: who leads it, and cataloguers. */
  publishers: (tx: Tx, department: string) => Promise<readonly string[]>;
  tell: (tx: Tx, telling: ProposalTelling) => Promise<void>;
  officerNames: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
};
