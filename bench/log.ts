// What numbering, following and sealing cost the writers, and how far behind a follower is.
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { area } from '../src/kernel/id.ts';
import { migrate, openDatabase, systemScope } from '../src/platform/database/index.ts';
import { defineFollower, everyEvent, Following, Sequencer } from '../src/platform/log/index.ts';
import { Sealer } from '../src/platform/log/sealing/sealer.ts';
import { mean, percentile } from '../test/support/bench/figures.ts';
import { appendIn } from '../test/support/log/append.ts';
import { seal } from '../test/support/log/signing.ts';
import { startThrowawayPostgres } from '../test/support/postgres/index.ts';

const { values: asked } = parseArgs({
  options: { json: { type: 'boolean', default: false }, seconds: { type: 'string', default: '3' } },
});
const SLICE_MS = Number(asked.seconds) * 1_000;
const ROUNDS = 4;
const CLIENTS = 10;
const county = systemScope(area('370828000000'));

const server = await startThrowawayPostgres({ kind: 'embedded' });
const { connection } = server;
const owner = openDatabase({ connection, role: 'owner' });
const app = openDatabase({ connection, role: 'app' });
const follower = openDatabase({ connection, role: 'follower' });
await migrate(owner, new URL('../migrations', import.meta.url).pathname);

const lags: number[] = [];
const looking = defineFollower({
  name: 'looking',
  handles: [everyEvent],
  react: (_tx, events) => {
    const now = Date.now();
    lags.push(...events.map(({ recorded }) => now - recorded.recordedAt.getTime()));
    return Promise.resolve();
  },
});

const trouble = console.error;
const kinds = {
  'appends alone': () => [],
  'with numbering': () => [new Sequencer(follower, trouble)],
  'with a follower': () => [new Sequencer(follower, trouble), new Following(follower, [looking], { trouble })],
  'with sealing too': () => [
    new Sequencer(follower, trouble),
    new Following(follower, [looking], { trouble }),
    new Sealer(follower, { ...seal, trouble }),
  ],
};

let streams = 0;
async function appendsFor(ms: number): Promise<number> {
  const until = performance.now() + ms;
  let appends = 0;
  const client = async () => {
    while (performance.now() < until) {
      const id = `b${(streams += 1)}`;
      await app.within(county, (tx) => appendIn(tx, id, [{ type: 'marked', by: 1 }, { type: 'cleared' }]));
      appends += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return (appends * 1_000) / ms;
}

/** What the slices before left behind is done first, so that each slice pays for its own events only. */
async function settle(): Promise<void> {
  const parts = kinds['with sealing too']();
  for (const part of parts) part.start();
  await pause(SLICE_MS / 2);
  for (;;) {
    const { rows } = await ask(
      `select (select count(*) from log.pending) + coalesce((select max(seq) from log.numbered), 0) * 2
         - coalesce((select max(size) from log.head), 0) - (select position from log.follower) as left`,
    );
    if (Number(rows[0]?.left) === 0) break;
    await pause(100);
  }
  for (const part of parts) await part.stop();
}

async function ask(text: string) {
  const client = await owner.connect();
  try {
    return await client.query<{ left: string }>(text);
  } finally {
    client.release();
  }
}

await appendsFor(SLICE_MS);
await settle();
lags.length = 0;
const rates = new Map<string, number[]>();
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, make] of Object.entries(kinds)) {
    const parts = make();
    const measured = lags.length;
    for (const part of parts) part.start();
    rates.set(name, [...(rates.get(name) ?? []), await appendsFor(SLICE_MS)]);
    for (const part of parts) await part.stop();
    const kept = lags.slice(measured);
    await settle();
    lags.splice(measured, Infinity, ...kept);
  }
}

const rateOf = (kind: keyof typeof kinds) => mean(rates.get(kind) ?? []);
const result = {
  perSecond: Object.fromEntries([...rates].map(([name, values]) => [name, mean(values)])),
  sealingLeaves: rateOf('with sealing too') / rateOf('with a follower'),
  lag: { events: lags.length, p50Ms: percentile(lags, 0.5), p99Ms: percentile(lags, 0.99) },
  toReach: { sealingLeaves: 0.9, lagP99Ms: 300 },
};
if (asked.json) console.log(JSON.stringify(result));
else {
  const alone = rateOf('appends alone');
  for (const [name, rate] of Object.entries(result.perSecond))
    console.log(`${name}: ${rate.toFixed(0)} transactions/s, ${(rate / alone).toFixed(2)} of appends alone`);
  console.log(`sealing leaves ${result.sealingLeaves.toFixed(2)} of the throughput (to reach: 0.90)`);
  console.log(`follower lag p50 ${result.lag.p50Ms} ms, p99 ${result.lag.p99Ms} ms (to reach: 300 ms)`);
}

await Promise.all([owner, app, follower].map((db) => db.close()));
await server.stop();
