import { grouped } from '../../../../kernel/grouped.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import '../store/officer.ts';

/** Sections of a department in which somebody serves, by name. */
export async function findSections(tx: Tx, department: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('identity.officer')
    .select('section')
    .distinct()
    .where('area', '=', tx.scope.area)
    .where('department', '=', department)
    .where('dismissed_at', 'is', null)
    .where('section', 'is not', null)
    .orderBy('section')
    .execute();
  return rows.flatMap(({ section }) => (section === null ? [] : [section]));
}

/** In which section of which department an officer works; empty for who works for his whole department. `worksOn` reads it. */
export async function sectionsOf(tx: Tx, officer: string): Promise<{ department: string; section: string }[]> {
  const row = await tx
    .selectFrom('identity.officer')
    .select(['department', 'section'])
    .where('id', '=', officer)
    .where('dismissed_at', 'is', null)
    .executeTakeFirst();
  return row && row.section !== null ? [{ department: row.department, section: row.section }] : [];
}

/** The sections of every department in which somebody serves, by department. */
export async function findAllSections(tx: Tx): Promise<Map<string, string[]>> {
  const rows = await tx
    .selectFrom('identity.officer')
    .select(['department', 'section'])
    .distinct()
    .where('area', '=', tx.scope.area)
    .where('dismissed_at', 'is', null)
    .where('section', 'is not', null)
    .orderBy('department')
    .orderBy('section')
    .execute();
  const named = rows.flatMap(({ department, section }) => (section === null ? [] : [{ department, section }]));
  const groups = grouped(named, ({ department }) => department);
  return new Map([...groups].map(([department, all]) => [department, all.map(({ section }) => section)]));
}
