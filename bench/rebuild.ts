// How long a projection takes to be made again from the log while people go on working.
import { parseArgs } from 'node:util';
import { area } from '../src/kernel/id.ts';
import { migrate, openDatabase, systemScope } from '../src/platform/database/index.ts';
import { rebuild, Sequencer, verifyLog } from '../src/platform/log/index.ts';
import { loadTallies } from '../test/support/log/bulk.ts';
import { makeTallyList, markListed, tallyList } from '../test/support/log/tally-list.ts';
import { tallies } from '../test/support/log/tally.ts';
import { startThrowawayPostgres } from '../test/support/postgres/index.ts';

const EVENTS_EACH = 10;
const { values: asked } = parseArgs({
  options: { json: { type: 'boolean', default: false }, events: { type: 'string', default: '1000000' } },
});
const say = (line: string) => (asked.json ? undefined : console.log(line));
const events = Number(asked.events);
const streams = Math.round(events / EVENTS_EACH);
const county = area('370828000000');
const seconds = (since: number) => (performance.now() - since) / 1_000;

const server = await startThrowawayPostgres({ kind: 'embedded' });
const { connection } = server;
const owner = openDatabase({ connection, role: 'owner' });
const app = openDatabase({ connection, role: 'app' });
const follower = openDatabase({ connection, role: 'follower' });
await migrate(owner, new URL('../migrations', import.meta.url).pathname);
await makeTallyList({ owner });

const loadedAt = performance.now();
await loadTallies({ owner, area: county }, { streams, eventsEach: EVENTS_EACH });
const loading = seconds(loadedAt);
say(`loaded ${events} events in ${streams} streams: ${loading.toFixed(1)} s`);

const sequencer = new Sequencer(follower, console.error);
sequencer.start();
const serving = { done: false, slowestMs: 0, commands: 0 };
const serve = async (writer: number) => {
  for (let round = 0; !serving.done; round += 1) {
    const startedAt = performance.now();
    await app.within(systemScope(county), (tx) =>
      markListed(tx, `t${(round * 2 + writer) % streams}`, [{ type: 'marked', by: 1 }]),
    );
    serving.slowestMs = Math.max(serving.slowestMs, performance.now() - startedAt);
    serving.commands += 1;
  }
};
const writers = [0, 1].map(serve);

const startedAt = performance.now();
const { rows } = await rebuild(owner, tallyList);
const took = seconds(startedAt);
serving.done = true;
await Promise.all(writers);
say(`rebuilt ${rows} rows from ${events} events: ${took.toFixed(1)} s (to reach: 120 s for 1,000,000)`);
say(`served meanwhile: ${serving.commands} commands, the slowest ${serving.slowestMs.toFixed(0)} ms`);

const verifiedAt = performance.now();
const { problems } = await follower.within(systemScope(county), (tx) =>
  verifyLog(tx, { streams: [tallies], projections: [tallyList] }),
);
const verifying = seconds(verifiedAt);
say(`verified: ${problems.length} problems, ${verifying.toFixed(1)} s`);
if (asked.json) {
  const meanwhile = { commands: serving.commands, slowestMs: serving.slowestMs };
  const verified = { seconds: verifying, problems: problems.length };
  const rebuilt = { events, rows, seconds: took, toReachForAMillion: 120 };
  console.log(JSON.stringify({ loadingSeconds: loading, rebuilt, meanwhile, verified }));
}

await sequencer.stop();
await Promise.all([owner, app, follower].map((db) => db.close()));
await server.stop();
process.exitCode = problems.length === 0 ? 0 : 1;
