import type { Db } from '../../platform/database/index.ts';

/** Any number that no other program is likely to take as an advisory lock. */
const LOCK = 370_828_008;

/** Whoever has it carries the history out; it ends with the connection, also in a crash. Undefined when another program has it. */
export async function takeTurn(owner: Db): Promise<{ giveBack: () => Promise<void> } | undefined> {
  const client = await owner.connect();
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK]);
  if (rows[0]?.taken !== true) {
    client.release();
    return undefined;
  }
  return {
    giveBack: async () => {
      await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
      client.release();
    },
  };
}
