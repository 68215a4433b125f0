import { fillCatalogue } from '../../../../src/app/compose/catalogue.ts';
import { findPublishedKeys, readJourneyFiles } from '../../../../src/modules/themes/index.ts';
import { byDepartment, openOffice, type Office } from '../office.ts';
import { openThemeHouse, type ThemeHouse } from '../theme-house.ts';
import type { Script } from './script.ts';

export type ScriptedHouse = ThemeHouse & { scripts: readonly Script[] };

/** A county with everything that ships with the product, whose officers act in their own departments, and the scripts of its published themes. */
export async function openScriptedHouse(): Promise<ScriptedHouse> {
  const house = await openThemeHouse(filledOffice);
  const { area } = house.office.database;
  const published = await house.deps.db.within({ area }, findPublishedKeys);
  const scripts = (await readJourneyFiles()).filter(({ theme }) => published.has(theme));
  return { ...house, scripts };
}

async function filledOffice(): Promise<Office> {
  const office = await openOffice();
  const { database, deps } = office;
  await fillCatalogue({ db: database.app, area: database.area, now: deps.now, reason: 'starter' });
  return byDepartment(office);
}
