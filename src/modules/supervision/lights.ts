import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Conventions } from '../../kernel/clock-measure.ts';
import { dueStanding } from '../../kernel/due-standing.ts';
import type { Lights } from './contract.ts';
import { NEVER } from './projections/rows.ts';
import type { OpenRow } from './queries/open.ts';
import { noLights } from './rules/counts.ts';
import type { StandingRow } from './store/tables.ts';

type Stands = Pick<StandingRow, 'phase' | 'suspended' | 'since_on' | 'due_by' | 'pauses'>;

/** What was reckoned for one day by one calendar; a pure rule answers the same again. */
let reckoned = { on: '', lights: new Map<string, keyof Lights>() };

function knownOn(today: CivilDate, { calendar }: Conventions): Map<string, keyof Lights> {
  const on = `${today} ${calendar.version}`;
  if (reckoned.on !== on) reckoned = { on, lights: new Map() };
  return reckoned.lights;
}

/** Which light a case shows today, by the rule that every list of cases shows it by. */
export function lightsOn(today: CivilDate, conventions: Conventions): (stands: Stands) => keyof Lights {
  const known = knownOn(today, conventions);
  return ({ phase, suspended, since_on, due_by, pauses }) => {
    if (suspended) return 'suspended';
    if (phase === 'awaitingCorrection') return 'waiting';
    if (due_by === NEVER) return 'unlimited';
    if (due_by < today) return 'red';
    const alike = `${since_on}/${due_by}/${JSON.stringify(pauses)}`;
    const limit = { startedOn: since_on, dueOn: due_by, pauses };
    const light = known.get(alike) ?? lit(dueStanding(limit, today, conventions).light);
    known.set(alike, light);
    return light;
  };
}

const lit = (light: keyof Lights | 'none'): keyof Lights => (light === 'none' ? 'unlimited' : light);

/** How many cases show each light. */
export function lightsOf(rows: readonly OpenRow[], lightOf: (stands: Stands) => keyof Lights): Lights {
  const lights = { ...noLights };
  for (const row of rows) lights[lightOf(row)] += row.cases;
  return lights;
}
