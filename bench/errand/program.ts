// The program as it is composed, in a process of its own, for the errand bench: numbering, following and sealing only where asked for.
import process from 'node:process';
import { sql } from 'kysely';
import { startBackground } from '../../src/app/compose/background.ts';
import { fillDemo } from '../../src/app/compose/demo.ts';
import { layFoundation, type Foundation } from '../../src/app/compose/foundation.ts';
import { followersOf } from '../../src/app/compose/followers.ts';
import { openModules, type Modules } from '../../src/app/compose/modules.ts';
import { addressOf } from '../../src/app/compose/public-url.ts';
import { openDoors } from '../../src/app/compose/serve.ts';
import { caseId } from '../../src/kernel/id.ts';
import { never } from '../../src/kernel/result.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { closeServer } from '../../src/platform/http/index.ts';
import type { Tx } from '../../src/platform/database/index.ts';
import { defineFollower, everyEvent, makeAccessPartitions, type Delivered } from '../../src/platform/log/index.ts';
import { createLogger } from '../../src/platform/logging/index.ts';
import { valueOf } from '../../test/support/identity/value.ts';
import type { Question, Reply } from './ask.ts';
import { bringBehind, bringParts } from './behind.ts';
import { watchStatements } from '../../test/support/bench/statements.ts';

type Asked = { number: number; question: Question };

const lags: number[] = [];
let handOver: ReturnType<typeof watchStatements> | undefined;

const foundation = valueOf(await layFoundation(valueOf(readConfig(process.env)), createLogger({ level: 'error' })));
const address = await addressOf(foundation.config);
const modules = await openModules(foundation, address.publicUrl);
await fillDemo(foundation, modules.identity);
const app = valueOf(await openDoors(foundation, { modules, address, isClosing: () => false }));
const background = process.argv.includes('--followers') ? await startFollowing(foundation, modules) : undefined;
await makeAccessPartitions(foundation.databases.owner, foundation.now());
await app.listen({ host: address.host, port: address.port });

process.on(
  'message',
  ({ number, question }: Asked) => void answer(question).then((reply) => process.send?.({ number, reply })),
);
process.on('disconnect', () => void close());
process.send?.({ url: address.publicUrl.href });

async function answer(question: Question): Promise<Reply> {
  if (typeof question === 'object' && 'parts' in question)
    return { started: await bringParts(foundation, modules, question.parts) };
  if (typeof question === 'object') {
    await bringBehind(foundation, modules, caseId(question.behind));
    return {};
  }
  switch (question) {
    case 'cpu': {
      const { user, system } = process.cpuUsage();
      return { cpuMs: (user + system) / 1_000 };
    }
    case 'watch':
      handOver = watchStatements();
      return {};
    case 'statements':
      return { statements: handOver?.() ?? [] };
    case 'lags':
      return { lags: lags.splice(0) };
    default:
      return never(question);
  }
}

async function close(): Promise<void> {
  await closeServer(app, 1_000);
  await background?.stop();
  await foundation.close();
}

/** How long ago what made these events was committed, as the database's own clock has it: a transaction that is still open is no lag. */
async function sinceCommit(tx: Tx, events: readonly Delivered<unknown>[]): Promise<number[]> {
  const streams = events.map(({ recorded }) => recorded.stream);
  const versions = events.map(({ recorded }) => recorded.version);
  const { rows } = await sql<{ ms: number }>`
    select extract(epoch from clock_timestamp() - pg_xact_commit_timestamp(event.xmin))::float8 * 1000 as ms
    from unnest(${streams}::text[], ${versions}::integer[]) as seen (stream, version)
    join log.event on event.area = ${tx.scope.area} and event.stream = seen.stream and event.version = seen.version`.execute(
    tx,
  );
  return rows.map(({ ms }) => ms);
}

/** A follower that only looks at the clock, beside those that the program has. */
function startFollowing(on: Foundation, house: Modules) {
  const looking = defineFollower({
    name: 'bench.looking',
    begins: 'now',
    handles: [everyEvent],
    react: async (tx, events) => void lags.push(...(await sinceCommit(tx, events))),
  });
  return startBackground(on, { followers: [...followersOf(house), looking], tasks: [] });
}
