import { readFile } from 'node:fs/promises';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Terms } from '../../../src/app/county/plan/model.ts';
import { instantAt } from '../../../src/app/county/plan/office-time.ts';
import { isForOrganisations, sought } from '../../../src/app/county/plan/items.ts';
import type { SoughtItem } from '../../../src/app/county/plan/model.ts';
import { calendarOf } from '../../../src/kernel/calendar-notice.ts';
import { civilDate } from '../../../src/kernel/civil-date.ts';
import { parseHallHours } from '../../../src/kernel/hall-hours.ts';
import { examineModel } from '../../../src/modules/process/index.ts';
import { loadNotices } from '../../../src/platform/calendar/index.ts';
import { valueOf } from '../identity/value.ts';

const Files = Type.Object({
  items: Type.Array(
    Type.Object({
      key: Type.String(),
      department: Type.String(),
      audience: Type.String(),
      formFields: Type.Array(Type.Object({ id: Type.String() })),
      materials: Type.Array(Type.Object({ id: Type.String(), necessity: Type.String() })),
    }),
  ),
});

const Departments = Type.Object({
  departments: Type.Array(Type.Object({ key: Type.String(), isHall: Type.Optional(Type.Boolean()) })),
});

const data = new URL('../../../data/', import.meta.url);

/** What people come for, read off the starter catalogue's files: without a database. */
export async function soughtFromFiles(): Promise<SoughtItem[]> {
  const { items } = Value.Parse(Files, JSON.parse(await readFile(new URL('items.json', data), 'utf8')));
  const reading = Object.entries(sought).map(async ([key, weight]): Promise<SoughtItem> => {
    const item = items.find((one) => one.key === key);
    const { process, work } = valueOf(await examineModel(await readFile(new URL(`processes/${key}.bpmn`, data))));
    if (!item || !process.net) throw new Error(`${key} has no entry, or no model`);
    const needed = item.materials.filter(({ id, necessity }) => necessity === '必要' && !id.endsWith('.form'));
    return {
      key,
      weight,
      department: item.department,
      materials: needed.map(({ id }) => id),
      forOrganisations: isForOrganisations(item),
      way: { net: process.net, work },
    };
  });
  return Promise.all(reading);
}

/** The halls of the starter catalogue, by their keys. */
async function hallsFromFiles(): Promise<string[]> {
  const text = await readFile(new URL('departments.json', data), 'utf8');
  const { departments } = Value.Parse(Departments, JSON.parse(text));
  return departments.flatMap(({ key, isHall }) => (isHall === true ? [key] : []));
}

/** A county whose year ends on Friday, 13 November 2026, at noon. */
export async function termsOf(wishes: Partial<Terms> = {}): Promise<Terms> {
  const notices = await loadNotices();
  return {
    seed: 7,
    from: civilDate('2025-11-14'),
    until: instantAt(civilDate('2026-11-13'), 12 * 60),
    cases: 3_000,
    calendar: calendarOf(notices),
    hours: valueOf(parseHallHours('09:00-12:00,13:30-17:30')),
    items: wishes.items ?? (await soughtFromFiles()),
    halls: await hallsFromFiles(),
    ...wishes,
  };
}
