import type { Deps } from '../../../src/modules/identity/deps.ts';
import { masterKey, newGeneration, openVault } from '../../../src/platform/crypto/index.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';

export type TestHouse = {
  database: TestDatabase;
  deps: Deps;
  /** The only clock there is; it stands still until moved. */
  clock: { now: Date; advance(minutes: number): void };
  close(): Promise<void>;
};

/** The identity module's surroundings on a database of its own, with keys that nobody else has. */
export async function openTestHouse(choices: Partial<Deps> = {}): Promise<TestHouse> {
  const database = await openTestDatabase();
  const clock = {
    now: new Date('2026-03-02T01:00:00Z'),
    advance: (minutes: number) => {
      clock.now = new Date(clock.now.valueOf() + minutes * 60_000);
    },
  };
  const now = () => clock.now;
  const deps: Deps = {
    db: database.app,
    area: database.area,
    vault: openVault({ wrapper: masterKey([newGeneration()]), now }),
    now,
    publicUrl: new URL('http://localhost:8080'),
    secondFactorPolicy: 'offered',
    demonstration: false,
    ...choices,
  };
  return { database, deps, clock, close: () => database.close() };
}
