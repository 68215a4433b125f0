// One whole errand through the HTTP API against the very SQL it sends, replayed by pgbench; and how far behind the followers are.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commandOf } from '../test/support/bench/pgbench.ts';
import { mean, percentile } from '../test/support/bench/figures.ts';
import { replayOf, type Replay } from './errand/replay.ts';
import { sliceOfOurs, sliceOfReference, type Ours, type Reference } from './errand/slices.ts';
import type { Statement } from './errand/statements.ts';
import { openTown, type Town } from './errand/town.ts';
import { findVersionWhenSubmitted, walkErrand } from './errand/walk.ts';

const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '5' },
    clients: { type: 'string', default: '10' },
    /** A folder for the program's CPU profile. */
    profile: { type: 'string' },
    /** Prints every statement of the errand and how often it was sent. */
    statements: { type: 'boolean', default: false },
  },
});
const [rounds, seconds, clients] = [Number(asked.rounds), Number(asked.seconds), Number(asked.clients)];
const say = (line: string) => (asked.json ? undefined : console.log(line));

const TO_REACH = { ratio: 0.4, statements: 60, lagP99Ms: 300 };

/** The applicant's second and third errand: by then every key stands that is made once. */
async function captureTwo(town: Town, submittedAt: number): Promise<[Statement[], Statement[]]> {
  const { program, cast, applicants } = town;
  const applicant = applicants[0]?.cookie ?? '';
  const capture = async () => {
    await program.ask('watch');
    await walkErrand({ url: program.url, applicant, cast, submittedAt });
    return (await program.ask('statements')).statements ?? [];
  };
  return [await capture(), await capture()];
}

async function compare(): Promise<{ ours: Ours[]; references: Reference[]; statements: Statement[]; command: string }> {
  const town = await openTown({ clients, profileInto: asked.profile });
  const folder = await mkdtemp(join(tmpdir(), 'onewindow-errand-'));
  try {
    const submittedAt = await warmUp(town);
    const [statements, another] = await captureTwo(town, submittedAt);
    const replay = replayOf(statements, another, town.applicants[0]?.person ?? '');
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

/** Every applicant once, so that keys, plans and connections stand. */
async function warmUp({ program: { url }, cast, applicants }: Town): Promise<number> {
  const submittedAt = await findVersionWhenSubmitted({ url, cast, applicant: applicants[0]?.cookie ?? '' });
  await Promise.all(applicants.map(({ cookie: applicant }) => walkErrand({ url, applicant, cast, submittedAt })));
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
    const text = whole.startsWith('begin;') ? 'begin; select set_config(…)' : whole.trim().replaceAll(/\s+/g, ' ');
    const kind = kinds.get(text) ?? { text, count: 0, ms: 0 };
    kinds.set(text, { text, count: kind.count + 1, ms: kind.ms + ms });
  }
  return [...kinds.values()].toSorted((a, b) => b.count - a.count);
}

const { ours, references, statements, command } = await compare();
const lags = await lagUnderLoad();

const kinds = kindsOf(statements);
const transactions = kinds.find(({ text }) => text === 'commit')?.count ?? 0;
const rate = (slices: readonly { perSecond: number }[]) => mean(slices.map(({ perSecond }) => perSecond));
const result = {
  oursPerSecond: rate(ours),
  referencePerSecond: rate(references),
  ratio: rate(ours) / rate(references),
  rounds: ours.map(({ perSecond }, round) => ({ ours: perSecond, reference: references[round]?.perSecond })),
  statements: statements.length,
  transactions,
  cpuMsPerErrand: {
    app: mean(ours.map(({ appCpuMs }) => appCpuMs)),
    server: mean(ours.map(({ serverCpuMs }) => serverCpuMs)),
    client: mean(ours.map(({ clientCpuMs }) => clientCpuMs)),
    referenceServer: mean(references.map(({ serverCpuMs }) => serverCpuMs)),
  },
  lag: { events: lags.length, p50Ms: percentile(lags, 0.5), p99Ms: percentile(lags, 0.99) },
  toReach: TO_REACH,
};

if (asked.json) console.log(JSON.stringify(result));
const shown = (value: number) => value.toFixed(1);
say(`ours       ${shown(result.oursPerSecond)} errands/s, ${clients} clients, ${rounds} slices of ${seconds} s`);
say(`reference  ${shown(result.referencePerSecond)} errands/s, ${command}`);
say(`ratio      ${result.ratio.toFixed(2)} (to reach: ${TO_REACH.ratio})`);
for (const [round, { ours: mine, reference = 0 }] of result.rounds.entries())
  say(`  slice ${round + 1}  ${shown(mine)} against ${shown(reference)}`);
say(`statements ${result.statements} an errand in ${transactions} transactions (to reach: ${TO_REACH.statements})`);
const { app, server, client, referenceServer } = result.cpuMsPerErrand;
say(`CPU        ${shown(app)} ms program, ${shown(server)} ms database, ${shown(client)} ms clients an errand`);
say(`           ${shown(referenceServer)} ms database in the reference`);
say(
  `lag        p50 ${result.lag.p50Ms} ms, p99 ${result.lag.p99Ms} ms of ${lags.length} events (to reach: ${TO_REACH.lagP99Ms} ms)`,
);
if (asked.statements) for (const { text, count, ms } of kinds) say(`${count} × ${text}  (${shown(ms)} ms in all)`);
