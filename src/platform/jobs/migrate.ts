import { Logger, runMigrations } from 'graphile-worker';
import { poolOf, takeLock, type Connection } from '../database/index.ts';

/**
 * The runner works as the follower role, which has no other rights here than to work the queue. Its tables have row-level security
 * without a policy, so one is made for each.
 */
const GRANTS = `
do $$
declare worked regclass;
begin
  grant usage on schema graphile_worker to onewindow_follower;
  grant select on all tables in schema graphile_worker to onewindow_follower;
  grant usage on all sequences in schema graphile_worker to onewindow_follower;
  for worked in
    select c.oid from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
  loop
    execute format('grant insert, update, delete on %s to onewindow_follower', worked);
    if not exists (select from pg_policy where polrelid = worked and polname = 'runner') then
      execute format('create policy runner on %s to onewindow_follower using (true) with check (true)', worked);
    end if;
  end loop;
end $$`;

/** Any number that no other program is likely to take as an advisory lock. */
const LOCK = 370_828_002;

/** Makes or renews the runner's own schema, as the owner, right after the migrations; two processes that start together take turns. */
export async function migrateJobs(connection: Connection): Promise<void> {
  const pool = poolOf(connection, { role: 'owner', most: 2 });
  const client = await pool.connect();
  try {
    await takeLock(client, LOCK);
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) });
    await client.query(GRANTS);
  } finally {
    // The lock goes with its connection.
    client.release();
    await pool.end();
  }
}
