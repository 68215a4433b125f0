import { area } from '../../../src/kernel/id.ts';
import { migrate, openDatabase, type Db } from '../../../src/platform/database/index.ts';
import { openOfficeOn, type Office } from '../intake/office-on.ts';
import { startThrowawayPostgres } from '../postgres/index.ts';
import { openBulk, type Bulk } from './load.ts';

/** An office on a server of its own that can be filled; its clock stands at `receivedAt`, where the prototypes were received. */
export type BulkOffice = {
  office: Office;
  bulk: Bulk;
  receivedAt: string;
  /** A moment at which of the open cases some are late, some due and some not yet. */
  lookedAt: string;
  close(): Promise<void>;
};

const [RECEIVED_AT, LOOKED_AT] = ['2026-03-02T01:00:00Z', '2026-03-20T01:00:00Z'];

export async function openBulkOffice(): Promise<BulkOffice> {
  const server = await startThrowawayPostgres({ kind: 'embedded' });
  const { connection } = server;
  const [app, follower, reader, owner] = (['app', 'follower', 'reader', 'owner'] as const).map((role) =>
    openDatabase({ connection, role }),
  ) as [Db, Db, Db, Db];
  await migrate(owner, new URL('../../../migrations', import.meta.url).pathname);
  const office = await openOfficeOn(
    {
      ...{ app, follower, reader, owner, connection, area: area('370828000000') },
      close: async () => {
        await Promise.all([app, follower, reader, owner].map((db) => db.close()));
        await server.stop();
      },
    },
    RECEIVED_AT,
  );
  const bulk = await openBulk(office);
  return {
    office,
    bulk,
    receivedAt: RECEIVED_AT,
    lookedAt: LOOKED_AT,
    close: async () => {
      await bulk.close();
      await office.close();
    },
  };
}
