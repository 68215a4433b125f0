// The desk's lists at 10,000 and at 1,000,000 cases: blocks that are read, and how long it takes. `npm run bench -- worklist`.
import { parseArgs } from 'node:util';
import { civilDateOf } from '../src/kernel/civil-date.ts';
import { openDatabase } from '../src/platform/database/index.ts';
import { openBulkOffice, type BulkOffice } from '../test/support/bulk/office.ts';
import { findUnlike } from '../test/support/bulk/replay.ts';
import { findingDepsOf } from '../test/support/intake/finding.ts';
import { measure, type Figure } from './worklist/measure.ts';
import { questionsOf } from './worklist/questions.ts';
import { chooseSought } from './worklist/sought.ts';

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
const TO_REACH = { blocksRatio: 1.5, p95Ms: 5 };

/** Loads until there are so many cases, and asks every question of them. */
async function figuresAt({ office, bulk, receivedAt, lookedAt }: BulkOffice, cases: number) {
  const startedAt = performance.now();
  const loaded = await bulk.loadUntil(cases);
  const loadingSeconds = (performance.now() - startedAt) / 1_000;
  say(`loaded     ${loaded.cases} cases, ${loaded.events} events in ${loadingSeconds.toFixed(0)} s`);
  office.setNow(lookedAt);
  const { database } = office;
  const sought = await chooseSought(database.owner, civilDateOf(new Date(receivedAt)));
  const db = openDatabase({ connection: database.connection, role: 'app', most: 1 });
  const figures: Figure[] = [];
  for (const question of questionsOf({ deps: findingDepsOf(office), sought, area: database.area }))
    figures.push(await measure(db, question, runs));
  await db.close();
  return { ...loaded, loadingSeconds, figures };
}

/** `ratio`: of blocks; none where the smaller size has fewer rows to show, since each row that is shown is read. */
type Compared = Figure & { rowsOfFew: number; blocksOfFew: number; ratio: number | null };

const compared = (small: readonly Figure[], large: readonly Figure[]): Compared[] =>
  large.map((figure, place) => {
    const { rows: rowsOfFew = 0, blocks: blocksOfFew = 0 } = small[place] ?? {};
    return { ...figure, rowsOfFew, blocksOfFew, ratio: rowsOfFew < figure.rows ? null : figure.blocks / blocksOfFew };
  });

const line = (what: string, cells: readonly (string | number)[]) =>
  what.padEnd(34) + cells.map((cell) => String(cell).padStart(9)).join('');

function printed({ what, rowsOfFew, rows, blocksOfFew, blocks, ratio, p50Ms, p95Ms, readWhole }: Compared): string {
  const cells = [rowsOfFew, blocksOfFew, rows, blocks, ratio?.toFixed(2) ?? '', p50Ms.toFixed(2), p95Ms.toFixed(2)];
  return line(what, cells) + (readWhole.length > 0 ? `  reads ${readWhole.join(', ')} whole` : '');
}

async function run() {
  const house = await openBulkOffice();
  try {
    const small = await figuresAt(house, few);
    const large = await figuresAt(house, many);
    return { small, large, unlike: await findUnlike(house.office, SAMPLE) };
  } finally {
    await house.close();
  }
}

const { small, large, unlike } = await run();
const lists = compared(small.figures, large.figures);
const most = (of: (list: Compared) => number) => Math.max(...lists.map(of));
const worst = { blocksRatio: most(({ ratio }) => ratio ?? 0), p95Ms: most(({ p95Ms }) => p95Ms) };
say(`replayed   ${SAMPLE} cases chosen at random: ${unlike.length} differ from what their events make`);
for (const difference of unlike.slice(0, 5)) say(`           ${difference}`);
say(line('', [few, '', many, '', '', '', '']));
say(line('list', ['rows', 'blocks', 'rows', 'blocks', 'ratio', 'p50 ms', 'p95 ms']));
for (const list of lists) say(printed(list));
say(
  `worst      blocks × ${worst.blocksRatio.toFixed(2)} (to reach: ${TO_REACH.blocksRatio}), p95 ${worst.p95Ms.toFixed(2)} ms (to reach: ${TO_REACH.p95Ms} ms), ${runs} runs`,
);
if (asked.json)
  console.log(JSON.stringify({ small, large, lists, worst, replayed: { sample: SAMPLE, unlike }, toReach: TO_REACH }));
process.exitCode = unlike.length === 0 ? 0 : 1;
