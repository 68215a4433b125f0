import { civilDateOf } from '../../../kernel/civil-date.ts';
import { findDepartmentNames, findItemRows, findRolesOfItems } from '../../catalogue/index.ts';
import { formWording } from '../../forms/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { publishedOf } from '../library/published.ts';
import { findNewestThemes } from '../library/queries.ts';
import type { Theme } from '../model.ts';
import { momentAt } from '../path/rules/moment.ts';
import type { DesignPalette } from './contract/keeping.ts';
import type { DesignDeps } from './deps.ts';
import { inBoth, type Held } from './findings.ts';
import type { Looking } from './outlook.ts';

/** Everything that a drawn theme is looked at with, as it stands today. */
export async function lookingAt(tx: Tx, { now, conventions }: DesignDeps, theme: Theme): Promise<Looking> {
  const today = civilDateOf(now());
  const items = [...new Set(theme.parts.map(({ item }) => item))];
  const published = await publishedOf(tx, items, today);
  const roles = await findRolesOfItems(tx, today);
  const newest = await findNewestThemes(tx);
  const held: Held = {
    items: new Map([...roles].map(([key, of]) => [key, { roles: of }])),
    names: new Map([...published.versions].map(([key, { name }]) => [key, name])),
    departments: new Set((await findDepartmentNames(tx)).keys()),
    numbers: new Map(newest.map(({ theme: { number }, key }) => [number, key])),
  };
  return { held, published, start: momentAt(now()), conventions: conventions() };
}

/** What a theme may be made of. */
export async function findPalette(tx: Tx, { now }: DesignDeps): Promise<DesignPalette> {
  const today = civilDateOf(now());
  const roles = await findRolesOfItems(tx, today);
  const rows = await findItemRows(tx, [...roles.keys()], today);
  const named = new Set([...roles.values()].flatMap((of) => [...of]));
  return {
    items: rows.map(({ key, name, department }) => ({
      ...{ key, name, department: department.key },
      roles: [...(roles.get(key) ?? [])].toSorted(),
    })),
    departments: Object.fromEntries(await findDepartmentNames(tx)),
    roles: Object.fromEntries(
      [...named].toSorted().map((role) => [role, inBoth((language) => formWording[language].roles[role] ?? role)]),
    ),
  };
}
