import { calendarOf } from '../../../src/kernel/calendar-notice.ts';
import { civilDate } from '../../../src/kernel/civil-date.ts';
import type { Conventions } from '../../../src/kernel/clock-measure.ts';
import {
  askingOf,
  mergeForms,
  placeOf,
  yuanAsFen,
  type Comparison,
  type Fee,
  type Theme,
} from '../../../src/modules/themes/index.ts';
import { everyItem } from '../catalogue/versions.ts';
import { formFor } from './forms.ts';

/** No holiday near March 2026; the hall is open from nine to twelve and from half past one to half past five. */
export const conventions: Conventions = {
  calendar: calendarOf([{ id: 'test', issuedOn: civilDate('2025-11-04'), announces: 2026, days: [] }]),
  hours: [
    { from: 540, until: 720 },
    { from: 810, until: 1050 },
  ],
  firstDay: 'dayAfter',
};

type Item = (typeof everyItem)[number];
type Listed = { amounts?: { for: string; yuan: number }[] };

const feeOf = ({ key, fee }: Item): Fee => ({
  item: key,
  charged: fee.charged,
  description: fee.description,
  amounts: ((fee as Listed).amounts ?? []).map(({ for: what, yuan }) => ({ for: what, amount: yuanAsFen(yuan) })),
});

type How = { kind: 'promisedLimit' | 'statutoryLimit'; shared?: boolean };

/** Items of a theme as they are compared, begun on Monday 2026-03-02 at ten. `shared`: whatever can be had from a register is. */
export function comparisonOf(theme: Theme, keys: readonly string[], { kind, shared = false }: How): Comparison {
  const items = keys.flatMap((key) => everyItem.filter((item) => item.key === key));
  const form = mergeForms(theme, keys.map(formFor), 1);
  if (!form.ok) throw new Error(JSON.stringify(form.error));
  const asking = items.map(askingOf);
  const given = asking.flatMap(({ item, materials }) =>
    materials.flatMap(({ id, shareable }) => (shared && shareable ? [placeOf(item, id)] : [])),
  );
  return {
    items: items.map((item) => ({
      item: item.key,
      steps: item.steps.map(({ name, phase }) => ({ name, ...(phase && { phase }) })),
      visits: item.visits.value,
      fee: feeOf(item),
    })),
    limits: items.map((item) => ({ item: item.key, limit: { value: item[kind].value, unit: item[kind].unit } })),
    asking,
    form: form.value,
    reach: { held: new Set(), shared: new Map(given.map((place) => [place, 'register'])), committed: new Set() },
    start: { on: civilDate('2026-03-02'), minute: 600 },
  };
}
