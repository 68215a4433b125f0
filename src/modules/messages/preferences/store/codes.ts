import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { PersonId } from '../../../../kernel/id.ts';
import type { Schema, Tx } from '../../../../platform/database/index.ts';
import type { Channel } from '../../kinds/model.ts';
import type { Asks } from '../rules/codes.ts';
import './tables.ts';

type Row = Schema['messages.code'];
export type CodeRow = Omit<Row, 'area' | 'person'>;

const COLUMNS = ['channel', 'lookup', 'sealed', 'hash', 'tries', 'asked_at', 'expires_at'] as const;

const codes = (tx: Tx, person: PersonId) =>
  tx.selectFrom('messages.code').select(COLUMNS).where('area', '=', tx.scope.area).where('person', '=', person);

export const findCodes = (tx: Tx, person: PersonId): Promise<CodeRow[]> =>
  codes(tx, person).orderBy('channel').execute();

/** Locked until the transaction ends: two tries at once are two tries. */
export const holdCode = (tx: Tx, person: PersonId, channel: Channel): Promise<CodeRow | undefined> =>
  codes(tx, person).where('channel', '=', channel).forUpdate().executeTakeFirst();

/** Takes the place of a code that was asked for before. */
export async function writeCode(tx: Tx, person: PersonId, code: Omit<CodeRow, 'tries'>): Promise<void> {
  const { channel, ...rest } = code;
  const change = { ...rest, tries: 0 };
  await tx
    .insertInto('messages.code')
    .values({ area: tx.scope.area, person, channel, ...change })
    .onConflict((conflict) => conflict.columns(['area', 'person', 'channel']).doUpdateSet(change))
    .execute();
}

export async function countTry(tx: Tx, person: PersonId, channel: Channel): Promise<void> {
  await tx
    .updateTable('messages.code')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('area', '=', tx.scope.area)
    .where('person', '=', person)
    .where('channel', '=', channel)
    .execute();
}

export async function removeCode(tx: Tx, person: PersonId, channel: Channel): Promise<void> {
  await tx
    .deleteFrom('messages.code')
    .where('area', '=', tx.scope.area)
    .where('person', '=', person)
    .where('channel', '=', channel)
    .execute();
}

type Asked = { key: string; day: CivilDate; at: Date };

/** Counts one more and answers how it stood before. The row stays locked: two who ask at once are counted one after the other. */
export async function countAsk(tx: Tx, { key, day, at }: Asked): Promise<Asks> {
  const before = await tx
    .selectFrom('messages.code_count')
    .select(['asked', 'last_at'])
    .where('area', '=', tx.scope.area)
    .where('key', '=', key)
    .where('day', '=', day)
    .forUpdate()
    .executeTakeFirst();
  const { asked } = await tx
    .insertInto('messages.code_count')
    .values({ area: tx.scope.area, key, day, asked: 1, last_at: at })
    .onConflict((conflict) =>
      conflict.columns(['area', 'key', 'day']).doUpdateSet((row) => ({
        asked: row('messages.code_count.asked', '+', 1),
        last_at: at,
      })),
    )
    .returning('asked')
    .executeTakeFirstOrThrow();
  // Somebody was quicker between the two statements: then that was a moment ago.
  const isFirst = before === undefined && asked === 1;
  return { today: asked - 1, last: isFirst ? undefined : (before?.last_at ?? at) };
}
