import type { Area } from '../../../../kernel/id.ts';
import type { Schema as Tables, Tx } from '../../../../platform/database/index.ts';

export type ProposalState = 'open' | 'published' | 'turnedDown' | 'overtaken';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'process.proposal': {
      area: Area;
      id: string;
      item: string;
      department: string;
      revision: number;
      officer: string;
      words: string;
      at: Date;
      state: ProposalState;
      answered_by: string | null;
      answered_at: Date | null;
      reason: string | null;
      reminded_at: Date | null;
    };
  }
}

export type ProposalRow = Tables['process.proposal'];
type NewProposal = Pick<ProposalRow, 'id' | 'item' | 'department' | 'revision' | 'officer' | 'words' | 'at'>;

export async function insertProposal(tx: Tx, proposal: NewProposal): Promise<void> {
  const unanswered = { state: 'open', answered_by: null, answered_at: null, reason: null, reminded_at: null } as const;
  await tx
    .insertInto('process.proposal')
    .values({ ...proposal, ...unanswered, area: tx.scope.area })
    .execute();
}

const proposalsOf = (tx: Tx, item: string) =>
  tx.selectFrom('process.proposal').selectAll().where('area', '=', tx.scope.area).where('item', '=', item);

/** The one that waits for an answer; of one item there is one at the most. */
export const findOpenProposal = (tx: Tx, item: string): Promise<ProposalRow | undefined> =>
  proposalsOf(tx, item).where('state', '=', 'open').executeTakeFirst();

export const findLastProposal = (tx: Tx, item: string): Promise<ProposalRow | undefined> =>
  proposalsOf(tx, item).orderBy('at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();

/** Those that wait for an answer and that nobody was reminded of, the oldest first. */
export const findUnreminded = (tx: Tx): Promise<ProposalRow[]> =>
  tx
    .selectFrom('process.proposal')
    .selectAll()
    .where('area', '=', tx.scope.area)
    .where('state', '=', 'open')
    .where('reminded_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .limit(500)
    .execute();

/** False where it no longer waits, or somebody was reminded of it before: of two at once the second waits and sees the first. */
export async function noteReminded(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('process.proposal')
    .set({ reminded_at: at })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where('reminded_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

type Answer = { state: Exclude<ProposalState, 'open'>; by: string; at: Date; reason: string | null };

export async function answerProposal(tx: Tx, id: string, { state, by, at, reason }: Answer): Promise<void> {
  await tx
    .updateTable('process.proposal')
    .set({ state, answered_by: by, answered_at: at, reason })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute();
}
