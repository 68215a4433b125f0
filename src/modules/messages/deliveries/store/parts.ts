import type { Tx } from '../../../../platform/database/index.ts';
import type { Part, PartOutcome } from '../rules/parts.ts';
import './tables.ts';

type Taken = { providerId: string; delivery: string; number: number; at: Date };

/** The gateway has taken a part under its own id. Its receipt may have been quicker than we were. */
export async function writeTaken(tx: Tx, { providerId, delivery, number, at }: Taken): Promise<void> {
  const known = { delivery_id: delivery, number };
  await tx
    .insertInto('messages.part')
    .values({ area: tx.scope.area, provider_id: providerId, ...known, outcome: null, at })
    .onConflict((conflict) => conflict.columns(['area', 'provider_id']).doUpdateSet(known))
    .execute();
}

type Heard = { providerId: string; outcome: Exclude<PartOutcome, undefined>; at: Date };

/** Writes down what a receipt says; the delivery, as far as it is known. What was heard first stays. */
export async function writeHeard(tx: Tx, { providerId, outcome, at }: Heard): Promise<string | undefined> {
  const { delivery_id } = await tx
    .insertInto('messages.part')
    .values({ area: tx.scope.area, provider_id: providerId, delivery_id: null, number: null, outcome, at })
    .onConflict((conflict) =>
      conflict.columns(['area', 'provider_id']).doUpdateSet((row) => ({
        outcome: row.fn.coalesce('messages.part.outcome', row.val(outcome)),
      })),
    )
    .returning('delivery_id')
    .executeTakeFirstOrThrow();
  return delivery_id ?? undefined;
}

export async function findParts(tx: Tx, delivery: string): Promise<Part[]> {
  const rows = await tx
    .selectFrom('messages.part')
    .select(['number', 'outcome'])
    .where('area', '=', tx.scope.area)
    .where('delivery_id', '=', delivery)
    .orderBy('number')
    .execute();
  return rows.map(({ number, outcome }) => ({ number: number ?? 0, outcome: outcome ?? undefined }));
}
