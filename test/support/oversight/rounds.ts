import { vi } from 'vitest';
import type { CivilDate } from '../../../src/kernel/civil-date.ts';
import { instantAt } from '../../../src/kernel/office-time.ts';
import { watchRound } from '../../../src/modules/oversight/index.ts';
import { askOwner, type BareApp } from '../app/test-app.ts';

/** Hears every clock as if it were a moment to come: the program itself runs on the clock of the machine. */
export async function roundAt(app: BareApp, day: CivilDate, minute = 10 * 60): Promise<void> {
  const { foundation, modules } = app.house;
  const now = () => new Date(instantAt(day, minute));
  const scope = { area: foundation.config.area, departments: 'all' } as const;
  const { failed } = await watchRound({ ...modules.oversight, now }, { scope });
  if (failed.length > 0) throw new Error('a clock could not be heard', { cause: failed });
}

type Clock = { due: CivilDate };

/** By when a case is due, once the follower has come to it. */
export async function clockOf(app: BareApp, caseId: string): Promise<CivilDate> {
  const row = await vi.waitUntil(
    async () =>
      (await askOwner<Clock>(app, `select due_on::text as due from oversight.clock where subject = '${caseId}'`))[0],
    { timeout: 20_000 },
  );
  return row.due;
}
