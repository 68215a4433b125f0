// Search among 20,000 synthetic items: time of one search beside trigrams in PostgreSQL, and what both find of the real entries.
import { Client } from 'pg';
import { parseArgs } from 'node:util';
import { civilDate } from '../src/kernel/civil-date.ts';
import { area } from '../src/kernel/id.ts';
import { loadCatalogue, openItemSearch, readCatalogueFiles, searchItems } from '../src/modules/catalogue/index.ts';
import { plain } from '../src/modules/catalogue/search/writing.ts';
import { migrate, openDatabase, systemScope, type Tx } from '../src/platform/database/index.ts';
import { percentile } from '../test/support/bench/figures.ts';
import { everydayQuestions, literalQuestions, recallAtFive, WAYS } from '../test/support/catalogue/questions.ts';
import { everyItem } from '../test/support/catalogue/versions.ts';
import { startThrowawayPostgres } from '../test/support/postgres/index.ts';
import { filesWith, syntheticItem } from './search/synthetic.ts';
import { nearestByTrigrams, prepareTrigrams } from './search/trigrams.ts';

const { values: asked } = parseArgs({
  options: { json: { type: 'boolean', default: false }, items: { type: 'string', default: '20000' } },
});
const say = (line: string) => (asked.json ? undefined : console.log(line));
const wanted = Number(asked.items);
const LOADED_AT_ONCE = 2_000;
const SLICE = 50;
const county = area('370828000000');
const on = civilDate('2026-03-02');

const server = await startThrowawayPostgres({ kind: 'embedded' });
const { connection } = server;
const owner = openDatabase({ connection, role: 'owner' });
const app = openDatabase({ connection, role: 'app' });
const client = new Client({ ...connection });
await migrate(owner, new URL('../migrations', import.meta.url).pathname);
await client.connect();

const within = <Value>(work: (tx: Tx) => Promise<Value>) => app.within(systemScope(county), work);
const actor = { kind: 'system', id: 'bench' } as const;
const load = (files: Parameters<typeof loadCatalogue>[1]) =>
  within((tx) => loadCatalogue(tx, files, { actor, at: new Date(), reason: 'bench', on }));

const search = openItemSearch();
const find = async (words: string) => {
  const { items } = await within((tx) => searchItems(search, tx, { words, on }));
  return items.map(({ key }) => key);
};
const trigrams = (words: string) => nearestByTrigrams(client, plain(words));
const everyday = await everydayQuestions();

/** The share of questions whose answer is among the first five, ours and the reference's. */
async function recalls() {
  const sets = {
    ...Object.fromEntries(
      [...new Set(everyday.map(({ set }) => set))].map((set) => [
        `everyday, ${set}`,
        everyday.filter((one) => one.set === set),
      ]),
    ),
    ...Object.fromEntries(WAYS.map((way) => [`name, ${way}`, literal[way]])),
  };
  const rows = [];
  for (const [set, questions] of Object.entries(sets))
    rows.push({
      set,
      questions: questions.length,
      ours: (await recallAtFive(questions, find)).recall,
      reference: (await recallAtFive(questions, trigrams)).recall,
      toReach: set.startsWith('everyday') ? 0.95 : 0.98,
    });
  return rows;
}
const literal = literalQuestions(everyItem);

async function timed(questions: readonly { query: string }[], how: (words: string) => Promise<unknown>) {
  const took: number[] = [];
  for (const { query } of questions) {
    const startedAt = performance.now();
    await how(query);
    took.push(performance.now() - startedAt);
  }
  return took;
}

/** In turns of fifty, so that whatever else the machine does hits both alike. */
async function times() {
  const questions = [...everyday, ...literal.pinyin, ...literal.mistyped, ...literal.traditional];
  const took = { ours: [] as number[], reference: [] as number[] };
  for (let at = 0; at < questions.length; at += SLICE) {
    const slice = questions.slice(at, at + SLICE);
    took.ours.push(...(await timed(slice, find)));
    took.reference.push(...(await timed(slice.slice(0, SLICE / 10), trigrams)));
  }
  const of = (all: readonly number[]) => ({
    p50: percentile(all, 0.5),
    p95: percentile(all, 0.95),
    searches: all.length,
  });
  return { ours: of(took.ours), reference: of(took.reference) };
}

const files = await readCatalogueFiles();
await load(files);
await prepareTrigrams(client);
const recall = await recalls();
say(`of the ${everyItem.length} real entries, among the first five:`);
for (const { set, questions, ours, reference, toReach } of recall)
  say(
    `  ${set.padEnd(24)} ${String(questions).padStart(5)}  ${ours.toFixed(3)} (to reach: ${toReach}); trigrams ${reference.toFixed(3)}`,
  );

const loadedAt = performance.now();
for (let from = 0; from < wanted; from += LOADED_AT_ONCE) {
  const items = Array.from({ length: Math.min(LOADED_AT_ONCE, wanted - from) }, (_, index) =>
    syntheticItem(everyItem, from + index),
  );
  const { refused } = await load(filesWith(files, items));
  if (refused.length > 0) throw new Error(JSON.stringify(refused[0]));
}
const loadingSeconds = (performance.now() - loadedAt) / 1_000;
await client.query('drop schema bench cascade');
await client.query('analyze');
await prepareTrigrams(client);
const fresh = openItemSearch();
const before = process.memoryUsage().rss;
const builtAt = performance.now();
await within((tx) => fresh.find(tx, '身份证'));
const buildSeconds = (performance.now() - builtAt) / 1_000;
const megabytes = (process.memoryUsage().rss - before) / 2 ** 20;
await find('身份证');
const { ours, reference } = await times();
say(`loaded ${wanted} synthetic items: ${loadingSeconds.toFixed(0)} s; index built in ${buildSeconds.toFixed(1)} s`);
say(`one search, whole, p50 ${ours.p50.toFixed(1)} ms, p95 ${ours.p95.toFixed(1)} ms (to reach: 5 ms)`);
say(`trigrams alone,    p50 ${reference.p50.toFixed(1)} ms, p95 ${reference.p95.toFixed(1)} ms`);
if (asked.json)
  console.log(
    JSON.stringify({
      recall,
      items: wanted,
      loadingSeconds,
      buildSeconds,
      megabytes,
      ms: { ours, reference, toReach: 5 },
    }),
  );

await client.end();
await Promise.all([owner, app].map((db) => db.close()));
await server.stop();
