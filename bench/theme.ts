// A theme from its questions to the parts that waited: each step over HTTP, its statements, and the same items handed in one by one.
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { stepsOf, summaryOf, textOf, type Taken } from '../test/support/bench/steps.ts';
import { openTown, sweep, type Town } from './errand/town.ts';
import { typedBy, type Typed } from './theme/prepare.ts';
import { handInApart, STEPS, walkTheme, type Step, type Walk } from './theme/walk.ts';

const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** Seconds of each slice; slices of the theme and of its items alone take turns. */
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    clients: { type: 'string', default: '4' },
    /** A folder for the program's CPU profile. */
    profile: { type: 'string' },
  },
});
const [seconds, rounds, clients] = [Number(asked.seconds), Number(asked.rounds), Number(asked.clients)];
const WARM_UP_SECONDS = 8;

let given = 0;
const turn = () => (given += 1);

type Measuring = { town: Town; typed: Typed; taken: Taken<Step>[] };
type Applicant = Town['applicants'][number];

const walkOf = ({ town, typed }: Measuring, applicant: Applicant, step: Walk['step']): Walk => ({
  ...{ program: town.program, applicant: applicant.cookie, clerk: town.cast.clerk, approver: town.cast.approver },
  ...{ answers: typed.whole, turn, step },
});

/** Everybody goes through the theme again and again until the time is over; what was begun is brought to its end. */
async function sliceOfThemes(measuring: Measuring, slice: number): Promise<number> {
  return sliceOf(measuring, slice, async (applicant) => {
    await walkTheme(
      walkOf(measuring, applicant, async (name, work) => {
        const began = performance.now();
        const value = await work();
        measuring.taken.push({ step: name, ms: performance.now() - began });
        return value;
      }),
    );
  });
}

const sliceOfItems = ({ town, typed }: Measuring, slice: number): Promise<number> =>
  sliceOf({ town }, slice, (applicant) => handInApart(town.program.url, applicant.cookie, typed.apart));

/** How often it was done in a second. */
async function sliceOf(
  { town }: Pick<Measuring, 'town'>,
  slice: number,
  once: (applicant: Applicant) => Promise<void>,
) {
  const began = performance.now();
  let done = 0;
  const client = async (applicant: Applicant) => {
    while (performance.now() < began + slice * 1_000) {
      await once(applicant);
      done += 1;
    }
  };
  await Promise.all(town.applicants.map(client));
  return done / ((performance.now() - began) / 1_000);
}

/** Statements of each step, once everything is compiled and planned; and of the same items handed in apart. */
async function countStatements(measuring: Measuring): Promise<{ steps: Record<string, number>; apart: number }> {
  const { town, typed } = measuring;
  const [applicant] = town.applicants;
  if (!applicant) throw new Error('nobody applies');
  const steps: Record<string, number> = {};
  const counted = async <Value>(work: () => Promise<Value>): Promise<[Value, number]> => {
    await town.program.ask('watch');
    const value = await work();
    return [value, ((await town.program.ask('statements')).statements ?? []).length];
  };
  await walkTheme(
    walkOf(measuring, applicant, async (name, work) => {
      const [value, count] = await counted(work);
      steps[name] = count;
      return value;
    }),
  );
  const [, apart] = await counted(() => handInApart(town.program.url, applicant.cookie, typed.apart));
  return { steps, apart };
}

async function measure() {
  const town = await openTown({ clients, profileInto: asked.profile });
  try {
    const measuring: Measuring = { town, typed: await typedBy(town), taken: [] };
    await sliceOfThemes(measuring, WARM_UP_SECONDS);
    await sliceOfItems(measuring, WARM_UP_SECONDS);
    await sweep(town);
    await sliceOfThemes(measuring, WARM_UP_SECONDS);
    measuring.taken.length = 0;
    const [themes, items]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      themes.push(await sliceOfThemes(measuring, seconds));
      items.push(await sliceOfItems(measuring, seconds));
    }
    return { themes, items, taken: measuring.taken, statements: await countStatements(measuring) };
  } finally {
    await town.close();
  }
}

const loadBefore = loadavg()[0] ?? 0;
const { themes, items, taken, statements } = await measure();
const result = {
  load: { before: loadBefore, after: loadavg()[0] ?? 0, cores: availableParallelism() },
  clients,
  ...summaryOf({ steps: stepsOf(STEPS, taken, statements.steps), themes, items, apart: statements.apart }),
};
console.log(asked.json ? JSON.stringify(result) : textOf(result));
