import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findDocuments, type DocumentKind, type DocumentRow } from '../../documents/index.ts';
import type { ListedCase } from '../cases/queries/case-rows.ts';
import { findServicesOf } from '../serving/queries/services.ts';
import type { DisputedAct } from './contract/kinds.ts';

/** An act of a case that can be fought. `knownOn`: when its paper was served, or when the limit ended that was let go by. */
export type FoughtAct = { act: DisputedAct; paper: string | null; number: string | null; knownOn: CivilDate | null };

/** A grant is fought by others than who got it. */
const ACT_OF: Partial<Record<DocumentKind, DisputedAct>> = {
  nonAcceptanceNotice: 'nonAcceptance',
  denialDecision: 'denial',
  terminationNotice: 'termination',
  endingNotice: 'termination',
  licenceDecision: 'licenceAct',
  grantRevocation: 'licenceAct',
  grantDecision: 'grant',
};

/** What of a case can be fought: its adverse papers with the day of their service, and that nothing was done in time. */
export async function foughtActs(tx: Tx, row: ListedCase, today: CivilDate): Promise<FoughtAct[]> {
  const served = new Map(
    (await findServicesOf(tx, row.id)).flatMap(({ paper, state, served_on: on }) =>
      state === 'served' && on <= today ? [[paper, on] as const] : [],
    ),
  );
  const papers = (await findDocuments(tx, row.id)).flatMap((paper) => {
    const act = actOf(paper);
    if (act === undefined) return [];
    return [{ act, paper: paper.id, number: paper.number, knownOn: served.get(paper.id) ?? null }];
  });
  return [...papers, { act: 'failureToAct', paper: null, number: null, knownOn: limitOf(row) }];
}

const actOf = ({ kind, remedies }: DocumentRow): DisputedAct | undefined =>
  kind === 'licenceDecision' && !remedies ? undefined : ACT_OF[kind];

/** 行政复议法实施条例 art. 16 †: from the end of the limit that the law sets; of the promise where the law sets none. */
const limitOf = ({ statutory_on, promised_on, answer_by }: ListedCase): CivilDate =>
  statutory_on ?? promised_on ?? answer_by;

export const todayOf = ({ now }: { now: () => Date }): CivilDate => civilDateOf(now());
