import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { guardedByCode, type CodeRefusal } from '../cases/guarded-by-code.ts';
import { askIn } from './ask-review.ts';
import type { OwnTurnedAway } from './contract.ts';
import type { TurnedAwayDeps } from './deps.ts';
import type { Refusal } from './model.ts';
import { ownOf } from './own.ts';
import { findPresented } from './queries/turned-away.ts';
import { lookUpNumber } from './rules/look-up.ts';
import { queryHashOf } from './sealing.ts';
import type { TurnedAwayRow } from './store/turned-away.ts';

export type Paper = { number: string; code: string };
type Asked = { caller: Caller; paper: Paper };

/** What became of it, for whoever has the paper. */
export const findByPaper = (
  deps: TurnedAwayDeps,
  { caller, paper }: Asked,
): Promise<Result<OwnTurnedAway, CodeRefusal>> => withPaper(deps, { caller, paper }, (tx, row) => ownOf(tx, deps, row));

/** Asks for the review with nothing but the paper, once. */
export async function askByPaper(
  deps: TurnedAwayDeps,
  { caller, paper, words }: Asked & { words: string },
): Promise<Result<{ version: number }, CodeRefusal | Refusal>> {
  const asked = await withPaper(deps, { caller, paper }, (tx, { id }) => askIn(tx, deps, { caller, id, words }));
  return asked.ok ? asked.value : asked;
}

type Work<Value> = (tx: Tx, row: TurnedAwayRow) => Promise<Value>;

async function withPaper<Value>(
  deps: TurnedAwayDeps,
  { caller, paper }: Asked,
  work: Work<Value>,
): Promise<Result<Value, CodeRefusal>> {
  const number = lookUpNumber(paper.number);
  const code = paper.code.normalize('NFKC').replaceAll(/\s/g, '');
  const found = await guardedByCode(deps, caller, {
    number: `turned-away/${number}`,
    hashOf: (tx) => queryHashOf(tx, deps.vault, { number, code }),
    find: async (tx, hash) => {
      const row = await findPresented(tx, hash);
      return row && { value: await work(tx, row) };
    },
  });
  return found.ok ? ok(found.value.value) : no(found.error);
}
