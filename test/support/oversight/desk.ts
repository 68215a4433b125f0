import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { clocks, watchRound, type OversightDeps } from '../../../src/modules/oversight/index.ts';
import { openPrinter } from '../../../src/platform/pdf/index.ts';
import type { Office } from '../intake/office-on.ts';
import { ask } from '../log/append.ts';
import { followAll } from '../supervision/counting.ts';

/** Who serves where in a test, by role; a leader of `*` leads the whole county. */
export type Posted = { officer: string; department: string; role: string };
export type Desk = {
  deps: OversightDeps;
  staff: Posted[];
  leaves: { officer: string; deputy: string }[];
  /** Who was dismissed. */
  gone: Set<string>;
  /** Brings the clocks up to the log and hears them. */
  round: () => ReturnType<typeof watchRound>;
  told: (officer: string) => Promise<string[]>;
};

const templates = fileURLToPath(new URL('../../../templates/', import.meta.url));
const hours = [
  { from: 540, until: 720 },
  { from: 810, until: 1050 },
];

/** Supervision of the clock in an office of a test: real rules, real database, a staff that the test names. */
export function openDesk(office: Office): Desk {
  const staff: Posted[] = [];
  const leaves: Desk['leaves'] = [];
  const gone: Desk['gone'] = new Set();
  const { database } = office;
  const deps: OversightDeps = {
    ...office.deps,
    conventions: () => ({ ...office.deps.conventions(), hours }),
    serving: (_tx, { department, role }) =>
      Promise.resolve(
        staff
          .filter((one) => one.role === role && [department, '*'].includes(one.department))
          .map(({ officer }) => officer),
      ),
    stillServes: (_tx, officer) => Promise.resolve(!gone.has(officer)),
    overseers: () =>
      Promise.resolve(
        staff.filter((one) => one.role === 'leader' && one.department === '*').map(({ officer }) => officer),
      ),
    standIns: (_tx, { officers }) => Promise.resolve(leaves.filter(({ officer }) => officers.includes(officer))),
    sectionsOfAll: () => Promise.resolve(new Map()),
    printer: openPrinter({ fontPaths: [] }),
    template: (name) =>
      `${readFileSync(`${templates}frame.typ`, 'utf8')}\n${readFileSync(`${templates}${name}.typ`, 'utf8')}`,
    demonstration: true,
  };
  return {
    deps,
    staff,
    leaves,
    gone,
    round: async () => {
      await followAll(database, clocks);
      return watchRound(deps, { scope: { area: database.area, departments: 'all' } });
    },
    told: async (officer) => {
      const rows = await ask<{ kind: string }>(
        database,
        `select kind from oversight.notice where officer = '${officer}' order by at, id`,
      );
      return rows.map(({ kind }) => kind);
    },
  };
}
