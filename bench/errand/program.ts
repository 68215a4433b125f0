// The program as it is composed, in a process of its own, for the errand bench: numbering, following and sealing only where asked for.
import process from 'node:process';
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
import { defineFollower, everyEvent, makeAccessPartitions } from '../../src/platform/log/index.ts';
import { createLogger } from '../../src/platform/logging/index.ts';
import { valueOf } from '../../test/support/identity/value.ts';
import type { Question, Reply } from './ask.ts';
import { bringBehind } from './behind.ts';
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

/** A follower that only looks at the clock, beside those that the program has. */
function startFollowing(on: Foundation, house: Modules) {
  const looking = defineFollower({
    name: 'bench.looking',
    begins: 'now',
    handles: [everyEvent],
    react: (_tx, events) => {
      const now = Date.now();
      lags.push(...events.map(({ recorded }) => now - recorded.recordedAt.valueOf()));
      return Promise.resolve();
    },
  });
  return startBackground(on, { followers: [...followersOf(house), looking], tasks: [] });
}
