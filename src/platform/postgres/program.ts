import { no, ok, type Result } from '../../kernel/result.ts';
import { findAccount, type Account } from './account.ts';
import { findBinaries } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import type { Runner } from './command.ts';
import type { Place } from './place.ts';
import type { PostgresRefusal } from './refusals.ts';
import { findRunner } from './runner.ts';
import { findVersion, majorOf } from './version.ts';

export type Settings = Readonly<Record<string, string>>;

/** Everything that decides how a server is started, apart from where. */
export type Program = {
  binaries: string;
  major: string;
  account: Account | undefined;
  runner: Runner;
  settings: Settings;
};

export type Wishes = { binaries: string | undefined; settings: Settings };

/** The program that can serve what stands in the place, or the reason why this machine, account or version cannot. */
export async function findProgram(
  place: Place,
  cluster: Cluster,
  wishes: Wishes,
): Promise<Result<Program, PostgresRefusal>> {
  const binaries = wishes.binaries === undefined ? await findBinaries(process) : ok(wishes.binaries);
  if (!binaries.ok) return binaries;
  const account = await findAccount(place.cluster, cluster);
  if (!account.ok) return account;
  const runner = await findRunner(account.value, [place.folder, binaries.value]);
  if (!runner.ok) return runner;
  const version = await findVersion(binaries.value, runner.value);
  if (!version.ok) return version;
  const major = majorOf(version.value);
  if (cluster.state === 'present' && cluster.major !== major)
    return no({ code: 'otherMajor', path: place.cluster, found: cluster.major, expected: major });
  const { settings } = wishes;
  return ok({ binaries: binaries.value, major, account: account.value, runner: runner.value, settings });
}
