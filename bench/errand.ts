// One whole errand through the HTTP API against the very SQL it sends, replayed by pgbench; and how far behind the followers are.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commandOf } from '../test/support/bench/pgbench.ts';
import { mean, percentile } from '../test/support/bench/figures.ts';
import { replayOf, type Replay } from './errand/replay.ts';
import { settleOf, sliceOfOurs, sliceOfReference, type Ours, type Reference } from './errand/slices.ts';
import type { Statement } from '../test/support/bench/statements.ts';
import { openTown, sweep, type Town } from './errand/town.ts';
import { findVersionWhenSubmitted, walkErrand } from './errand/walk.ts';

const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '5' },
    clients: { type: 'string', default: '10' },
    /** `ratio` or `lag` alone. */
    part: { type: 'string', default: 'all' },
    /** A folder for the program's CPU profile. */
    profile: { type: 'string' },
    /** Prints every statement of the errand and how often it was sent. */
    statements: { type: 'boolean', default: false },
  },
});
const [rounds, seconds, clients] = [Number(asked.rounds), Number(asked.seconds), Number(asked.clients)];
const say = (line: string) => (asked.json ? undefined : console.log(line));

const WARM_UP_SECONDS = 10;
const TO_REACH = { ratio: 0.4, statements: 60, lagP99Ms: 300 };

/** The applicant's second and third errand: by then every key stands that is made once. */
async function captureTwo(town: Town, submittedAt: number): Promise<[Statement[], Statement[]]> {
  const { program, cast, applicants } = town;
  const applicant = firstOf(applicants);
  const capture = async () => {
    await program.ask('watch');
    await walkErrand({ url: program.url, applicant, cast, submittedAt, settle: settleOf(town) });
    return (await program.ask('statements')).statements ?? [];
  };
  return [await capture(), await capture()];
}

function firstOf([first]: Town['applicants']): Town['applicants'][number] {
  if (!first) throw new Error('nobody applies');
  return first;
}

async function compare(): Promise<{ ours: Ours[]; references: Reference[]; statements: Statement[]; command: string }> {
  const town = await openTown({ clients, profileInto: asked.profile });
  const folder = await mkdtemp(join(tmpdir(), 'onewindow-errand-'));
  try {
    const submittedAt = await warmUp(town);
    // What the earlier one made is a constant of the later one: its case is where answers are filled in from.
    const [another, statements] = await captureTwo(town, submittedAt);
    const replay = replayOf(statements, another, firstOf(town.applicants).person);
    const bench = { ...(await written(replay, folder)), connection: town.connection, clients, seconds };
    const ours: Ours[] = [];
    const references: Reference[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await sliceOfOurs(town, { seconds, submittedAt }));
      references.push(await sliceOfReference(town, bench));
    }
    return { ours, references, statements, command: commandOf({ ...bench, script: 'errand.sql' }) };
  } finally {
    await town.close();
    await rm(folder, { recursive: true });
  }
}

/** Until keys stand, the program's code is compiled, and every connection has planned every statement for good (at its sixth run). */
async function warmUp(town: Town): Promise<number> {
  const { program, cast, applicants } = town;
  const applicant = firstOf(applicants);
  const submittedAt = await findVersionWhenSubmitted({ url: program.url, cast, applicant });
  await sliceOfOurs(town, { seconds: WARM_UP_SECONDS, submittedAt });
  await sweep(town);
  await sliceOfOurs(town, { seconds: WARM_UP_SECONDS, submittedAt });
  return submittedAt;
}

async function written({ script: text, constants }: Replay, folder: string) {
  const script = join(folder, 'errand.sql');
  await writeFile(script, text);
  return { script, constants };
}

/** The same errands with everything behind the log going on, and one more follower that looks at the clock. */
async function lagUnderLoad(): Promise<number[]> {
  const town = await openTown({ clients, followers: true });
  try {
    const submittedAt = await warmUp(town);
    await town.program.ask('lags');
    await sliceOfOurs(town, { seconds: seconds * 2, submittedAt });
    return (await town.program.ask('lags')).lags ?? [];
  } finally {
    await town.close();
  }
}

/** What was sent, by text, the most frequent first. */
function kindsOf(sent: readonly Statement[]): { text: string; count: number; ms: number }[] {
  const kinds = new Map<string, { text: string; count: number; ms: number }>();
  for (const { text: whole, ms } of sent) {
    const text = whole
      .trim()
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/(?<=; .*)'(?:[^']|'')*'/g, '…');
    const kind = kinds.get(text) ?? { text, count: 0, ms: 0 };
    kinds.set(text, { text, count: kind.count + 1, ms: kind.ms + ms });
  }
  return [...kinds.values()].toSorted((a, b) => b.count - a.count);
}

const rate = (slices: readonly { perSecond: number }[]) => mean(slices.map(({ perSecond }) => perSecond));
const shown = (value: number) => value.toFixed(1);

async function ratio() {
  const { ours, references, statements, command } = await compare();
  const kinds = kindsOf(statements);
  return {
    oursPerSecond: rate(ours),
    referencePerSecond: rate(references),
    ratio: rate(ours) / rate(references),
    reference: command,
    slices: ours.map(({ perSecond }, slice) => ({ ours: perSecond, reference: references[slice]?.perSecond ?? 0 })),
    statements: statements.length,
    transactions: statements.filter(({ text }) => /\bcommit$/.test(text)).length,
    cpuMsPerErrand: {
      program: mean(ours.map(({ appCpuMs }) => appCpuMs)),
      database: mean(ours.map(({ serverCpuMs }) => serverCpuMs)),
      clients: mean(ours.map(({ clientCpuMs }) => clientCpuMs)),
      referenceDatabase: mean(references.map(({ serverCpuMs }) => serverCpuMs)),
    },
    ...(asked.statements && { kinds }),
  };
}

function printRatio(result: Awaited<ReturnType<typeof ratio>>): void {
  say(`ours       ${shown(result.oursPerSecond)} errands/s, ${clients} clients, ${rounds} slices of ${seconds} s`);
  say(`reference  ${shown(result.referencePerSecond)} errands/s, ${result.reference}`);
  say(`ratio      ${result.ratio.toFixed(2)} (to reach: ${TO_REACH.ratio})`);
  for (const { ours, reference } of result.slices) say(`           ${shown(ours)} against ${shown(reference)}`);
  const { statements, transactions, cpuMsPerErrand: cpu } = result;
  say(`statements ${statements} an errand in ${transactions} transactions (to reach: ${TO_REACH.statements})`);
  say(
    `CPU        ${shown(cpu.program)} ms program, ${shown(cpu.database)} ms database, ${shown(cpu.clients)} ms clients an errand`,
  );
  say(`           ${shown(cpu.referenceDatabase)} ms database in the reference`);
  for (const { text, count, ms } of result.kinds ?? []) say(`${count} × ${text}  (${shown(ms)} ms in all)`);
}

async function lag() {
  const lags = await lagUnderLoad();
  return { events: lags.length, p50Ms: percentile(lags, 0.5), p99Ms: percentile(lags, 0.99) };
}

const [oneMinute = 0] = loadavg();
const load = { before: oneMinute, cores: availableParallelism() };
say(`load       ${shown(load.before)} on ${load.cores} cores before we began`);
const compared = asked.part === 'lag' ? undefined : await ratio();
if (compared) printRatio(compared);
const behind = asked.part === 'ratio' ? undefined : await lag();
if (behind)
  say(
    `lag        p50 ${shown(behind.p50Ms)} ms, p99 ${shown(behind.p99Ms)} ms after the commit, of ${behind.events} events (to reach: ${TO_REACH.lagP99Ms} ms)`,
  );
if (asked.json) console.log(JSON.stringify({ load, ...compared, lag: behind, toReach: TO_REACH }));
