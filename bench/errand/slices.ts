import { cpuMsOfFamily } from '../../test/support/bench/cpu.ts';
import { runPgbench, type Pgbench } from '../../test/support/bench/pgbench.ts';
import type { Town } from './town.ts';
import { walkErrand } from './walk.ts';

/** One slice of ours: errands a second, and milliseconds of CPU for each. */
export type Ours = { perSecond: number; done: number; appCpuMs: number; serverCpuMs: number; clientCpuMs: number };
export type Reference = { perSecond: number; done: number; serverCpuMs: number };

type Slice = { seconds: number; submittedAt: number };

/** Every applicant has one errand after the other until the time is over; what was begun is brought to its end. */
export async function sliceOfOurs(town: Town, { seconds, submittedAt }: Slice): Promise<Ours> {
  const { program, cast, applicants } = town;
  const before = await cpuOf(town);
  const startedAt = performance.now();
  const until = startedAt + seconds * 1_000;
  let done = 0;
  const client = async (applicant: string) => {
    while (performance.now() < until) {
      await walkErrand({ url: program.url, applicant, cast, submittedAt });
      done += 1;
    }
  };
  await Promise.all(applicants.map(({ cookie }) => client(cookie)));
  const took = (performance.now() - startedAt) / 1_000;
  const after = await cpuOf(town);
  const each = (measure: keyof typeof after) => (after[measure] - before[measure]) / done;
  return {
    perSecond: done / took,
    done,
    appCpuMs: each('app'),
    serverCpuMs: each('server'),
    clientCpuMs: each('client'),
  };
}

async function cpuOf({ program, server }: Town) {
  const { user, system } = process.cpuUsage();
  const { cpuMs = 0 } = await program.ask('cpu');
  return { app: cpuMs, server: cpuMsOfFamily(server.pid), client: (user + system) / 1_000 };
}

export async function sliceOfReference({ server }: Town, bench: Pgbench): Promise<Reference> {
  const before = cpuMsOfFamily(server.pid);
  const { perSecond, done } = await runPgbench(bench);
  return { perSecond, done, serverCpuMs: (cpuMsOfFamily(server.pid) - before) / done };
}
