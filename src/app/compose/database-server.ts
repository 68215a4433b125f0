import { setTimeout as sleep } from 'node:timers/promises';
import { no, ok, type Result } from '../../kernel/result.ts';
import { addressesOf } from '../../platform/config/index.ts';
import { Primary, type Connection } from '../../platform/database/index.ts';
import type { Logger } from '../../platform/logging/index.ts';
import {
  connectionOf,
  describePostgresRefusal,
  externalServer,
  findRunningPostgres,
  startPostgres,
  type PostgresServer,
} from '../../platform/postgres/index.ts';
import { refusalOf, type SetUpRefusal } from './refusal.ts';

/** Where the data are, and how to leave them. */
type DatabaseServer = { connection: Connection; stop: () => Promise<void> };

type Place = { dataFolder: string; databaseUrl: string | undefined };
type Log = Pick<Logger, 'info' | 'error'>;
type Opened = Promise<Result<DatabaseServer, SetUpRefusal>>;

/** The server named by `DATABASE_URL`, looked at before use, or the embedded one of the data folder, which is then ours. */
export const openServer = (place: Place, log: Log): Opened =>
  place.databaseUrl === undefined ? startEmbedded(place.dataFolder, log) : useExternal(place.databaseUrl);

/** For a command that works beside a running program: uses its server, and starts one for itself only where none runs. */
export async function joinServer(place: Place, log: Log): Opened {
  const running = place.databaseUrl === undefined ? await findRunningPostgres(place.dataFolder) : undefined;
  return running ? ok({ connection: connectionOf(running), stop: () => Promise.resolve() }) : openServer(place, log);
}

/** Of several servers the one that can be written, now and whenever another is promoted. */
async function useExternal(text: string): Opened {
  const [first = text, ...others] = addressesOf(text) ?? [];
  if (others.length === 0) return openExamined(first, { connection: { url: first }, stop: () => Promise.resolve() });
  const primary = new Primary([first, ...others]);
  const stop = () => Promise.resolve(primary.stop());
  const found = await primary.look();
  const opened = await openExamined(found?.url ?? first, { connection: { primary }, stop });
  if (!opened.ok) await stop();
  return opened;
}

async function openExamined(url: string, server: DatabaseServer): Opened {
  const [zh, en] = [await externalServer(url, 'zh'), await externalServer(url, 'en')];
  const at = en.findIndex((check) => !check.ok && check.name !== 'durability' && check.name !== 'collation');
  const failed = en[at];
  if (!failed) return ok(server);
  return no({ code: `database.${failed.name}`, sentence: { zh: zh[at]?.detail ?? failed.detail, en: failed.detail } });
}

async function startEmbedded(dataDir: string, log: Log): Opened {
  const start = () => startPostgres({ dataDir, log: (line) => log.info(line) });
  const started = await start();
  if (!started.ok)
    return no(refusalOf(started.error.code, (language) => describePostgresRefusal(started.error, language)));
  const kept = keepRunning(started.value, start, log);
  return ok({ connection: connectionOf(started.value), stop: kept.stop });
}

const PAUSE_MS = 1_000;

/** A server that was killed is started again in the same place, and the pools find it there; nothing committed is lost. */
function keepRunning(first: PostgresServer, start: () => ReturnType<typeof startPostgres>, log: Log) {
  let server: PostgresServer | undefined = first;
  const wanted = new AbortController();
  const watch = async () => {
    while (!wanted.signal.aborted) {
      await (server?.ended ?? sleep(PAUSE_MS, undefined, { ref: false }));
      if (wanted.signal.aborted) return;
      log.error('the database server ended by itself: starting it again');
      await server?.stop();
      const again = await start();
      server = again.ok ? again.value : undefined;
      if (!again.ok) log.error(describePostgresRefusal(again.error, 'en'));
    }
  };
  void watch();
  return {
    stop: async () => {
      wanted.abort();
      await server?.stop();
    },
  };
}
