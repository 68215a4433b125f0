import type { CaseId } from '../../../kernel/id.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findDepartmentNames } from '../../catalogue/index.ts';
import { listParcels } from '../../delivery/index.ts';
import type { OwnResult } from '../contract.ts';
import type { IssuingDeps } from '../deps.ts';
import { jointStreams } from '../joint/store/joint.ts';
import { findOwnResults, findResult } from './queries/results.ts';
import type { ResultRow } from './store/tables.ts';

/** Where the result of a case is, for whose it is: before anything was said of it, it waits for the decision and the counter. */
export async function ownResult(tx: Tx, { delivery, themes }: IssuingDeps, id: CaseId): Promise<OwnResult> {
  const canPost = delivery.courier !== undefined;
  const row = await findResult(tx, id);
  if (!row) return { ...nothingYet, ...(await wantedOf(tx, themes, id)), canPost };
  const names = await findDepartmentNames(tx);
  const parcels =
    row.state === 'posted' || row.how === 'post' || row.state === 'returned'
      ? await listParcels(tx, id, row.parcel)
      : [];
  return {
    ...{ state: row.state, method: row.method, since: row.since, dueOn: row.due_on },
    hall: row.hall === null ? null : (names.get(row.hall) ?? { zh: row.hall }),
    ...{ how: row.how, deliveredOn: row.delivered_on },
    parcel: parcels.findLast(({ direction }) => direction === 'out') ?? null,
    mayChoose: row.state !== 'posted' && row.state !== 'delivered',
    canPost,
    mayBeElectronic: row.state === 'awaited' || row.state === 'prepared',
  };
}

/** What was said of all results of its theme, before anything was said of this one. */
async function wantedOf(
  tx: Tx,
  themes: IssuingDeps['themes'],
  id: CaseId,
): Promise<Partial<Pick<OwnResult, 'method'>>> {
  const theme = await themes.ofCase(tx, id);
  const choice = theme === undefined ? null : (await jointStreams.load(tx, theme)).value.choice;
  return choice === null ? {} : { method: choice.wish.method };
}

const nothingYet = {
  ...{ state: 'awaited', method: 'counter', hall: null, since: null, dueOn: null, how: null, deliveredOn: null },
  ...{ parcel: null, mayChoose: true, mayBeElectronic: true },
} as const satisfies Omit<OwnResult, 'canPost'>;

/** 个人信息保护法 art. 45: how a person's results were given out, with the addresses that were said, opened. */
export async function collectResults(
  tx: Tx,
  { vault }: Pick<IssuingDeps, 'vault'>,
): Promise<Record<string, unknown>[]> {
  const rows = await findOwnResults(tx);
  const addressed = rows.flatMap(({ address }) => (address === null ? [] : [sealed(address)]));
  const texts = addressed.length === 0 ? [] : await vault.openTexts(tx, addressed);
  const opened = new Map(addressed.map((address, place) => [address, texts[place]]));
  return rows.map((row) => copyOf(row, opened));
}

const copyOf = (row: ResultRow, opened: ReadonlyMap<string, string | undefined>): Record<string, unknown> => ({
  ...{ case: row.number ?? row.case_id, state: row.state, method: row.method, decidedOn: row.decided_on, how: row.how },
  ...{ deliveredOn: row.delivered_on, remindedOn: row.reminded_on },
  address: row.address === null ? null : JSON.parse(opened.get(row.address) ?? 'null'),
});
