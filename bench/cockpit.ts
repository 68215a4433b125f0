// The cockpit's first page and the lists behind it at 10,000 and at 1,000,000 cases. `npm run bench -- cockpit`.
import { parseArgs } from 'node:util';
import { openDatabase } from '../src/platform/database/index.ts';
import { systemScope } from '../src/platform/database/index.ts';
import { findMiscounts } from '../src/modules/supervision/index.ts';
import { openBulkOffice, type BulkOffice } from '../test/support/bulk/office.ts';
import { findUnlike } from '../test/support/bulk/replay.ts';
import { questionsOf } from './cockpit/questions.ts';
import { measure, type Figure } from './worklist/measure.ts';

const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** The larger size; the smaller is 10,000. */
    cases: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '200' },
  },
});
const say = (line: string) => (asked.json ? undefined : console.log(line));
const [few, many, runs] = [10_000, Number(asked.cases), Number(asked.runs)];
const SAMPLE = 1_000;
const TO_REACH = { firstPageP95Ms: 10 };

async function figuresAt({ office, bulk, lookedAt }: BulkOffice, cases: number) {
  const startedAt = performance.now();
  const loaded = await bulk.loadUntil(cases);
  const loadingSeconds = (performance.now() - startedAt) / 1_000;
  say(`loaded     ${loaded.cases} cases, ${loaded.events} events in ${loadingSeconds.toFixed(0)} s`);
  office.setNow(lookedAt);
  const { database, deps } = office;
  const db = openDatabase({ connection: database.connection, role: 'app', most: 1 });
  const { now, conventions, permits, documents } = deps;
  const supervision = { now, conventions, permits, printer: documents.printer, template: '', demonstration: true };
  const figures: Figure[] = [];
  for (const question of questionsOf({ deps: supervision, area: database.area }))
    figures.push(await measure(db, question, runs));
  await db.close();
  return { ...loaded, loadingSeconds, figures };
}

const line = (what: string, cells: readonly (string | number)[]) =>
  what.padEnd(38) + cells.map((cell) => String(cell).padStart(9)).join('');

const house = await openBulkOffice();
try {
  const small = await figuresAt(house, few);
  const large = await figuresAt(house, many);
  const unlike = await findUnlike(house.office, SAMPLE);
  const startedAt = performance.now();
  const { follower, area } = house.office.database;
  const miscounts = await follower.within(systemScope(area), findMiscounts);
  const recountSeconds = (performance.now() - startedAt) / 1_000;
  say(`replayed   ${SAMPLE} cases chosen at random: ${unlike.length} differ from what their events make`);
  say(`recounted  every tally in ${recountSeconds.toFixed(1)} s: ${miscounts.length} differ`);
  for (const difference of [...unlike, ...miscounts].slice(0, 5)) say(`           ${difference}`);
  say(line('', [few, '', '', large.cases, '', '']));
  say(line('', ['blocks', 'p50 ms', 'p95 ms', 'blocks', 'p50 ms', 'p95 ms']));
  for (const [place, { what, blocks, p50Ms, p95Ms, readWhole }] of large.figures.entries()) {
    const before = small.figures[place];
    const cells = [before?.blocks ?? 0, before?.p50Ms.toFixed(2) ?? '', before?.p95Ms.toFixed(2) ?? ''];
    const whole = readWhole.length > 0 ? `  reads ${readWhole.join(', ')} whole` : '';
    say(line(what, [...cells, blocks, p50Ms.toFixed(2), p95Ms.toFixed(2)]) + whole);
  }
  const first = large.figures[0]?.p95Ms ?? 0;
  say(`first page p95 ${first.toFixed(2)} ms (to reach: ${TO_REACH.firstPageP95Ms} ms), ${runs} runs`);
  if (asked.json)
    console.log(
      JSON.stringify({
        small,
        large,
        replayed: { sample: SAMPLE, unlike },
        miscounts,
        recountSeconds,
        toReach: TO_REACH,
      }),
    );
  process.exitCode = unlike.length + miscounts.length === 0 ? 0 : 1;
} finally {
  await house.close();
}
