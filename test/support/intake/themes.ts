import { loadThemes, type Told } from '../../../src/modules/themes/index.ts';
import { insertActs } from '../../../src/modules/themes/publication/store.ts';
import { civilDateOf } from '../../../src/kernel/civil-date.ts';
import { knownItems, themesFile } from '../themes/starter.ts';
import { openOffice, type Office } from './office.ts';

const IN_SERVICE = ['newborn', 'open-restaurant', 'retire'];

/** An office whose county has the starter themes, some of them in service. */
export async function openThemeOffice(): Promise<Office> {
  const office = await openOffice();
  await loadInto(office, themesFile, { themes: IN_SERVICE, version: 1 });
  return office;
}

type InService = { themes: readonly string[]; version: number };

/** Loads themes and puts some of them into service, as `onewindow load` does once their journeys were walked. */
export async function loadInto(office: Office, file: unknown, { themes, version }: InService): Promise<void> {
  const at = office.deps.now();
  const stamp = { actor: { kind: 'system', id: 'load' } as const, at, reason: 'starter' };
  const loading = { items: knownItems, stamp: { ...stamp, on: civilDateOf(at) } };
  const sources = { items: [], models: [] };
  const acts = themes.map((theme) => ({ theme, version, act: 'published' as const, sources, ...stamp }));
  await office.database.app.within({ area: office.database.area }, async (tx) => {
    await loadThemes(tx, file, loading);
    await insertActs(tx, acts);
  });
}

/** A child was born in the county; the mother is insured. */
export const BORN: Told = { born: true, mode: '父母双方', follow: '随母', reg: true, benefit: true, subsidy: true };

/** A sole trader opens a small eating place with a sign. */
export const SMALL_CATERING: Told = {
  haslic: false,
  kind: '个体工商户',
  small: true,
  crowd: false,
  sign: true,
  ad: false,
  drain: false,
  tobacco: false,
  hire: false,
};
