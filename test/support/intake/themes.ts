import { loadThemes, type Told } from '../../../src/modules/themes/index.ts';
import { insertActs } from '../../../src/modules/themes/publication/store.ts';
import { civilDateOf } from '../../../src/kernel/civil-date.ts';
import { knownItems, themesFile } from '../themes/starter.ts';
import { openOffice, type Office } from './office.ts';

const IN_SERVICE = ['newborn', 'open-restaurant', 'retire'];

/** An office whose county has the starter themes, some of them in service. */
export async function openThemeOffice(): Promise<Office> {
  const office = await openOffice();
  const { now } = office.deps;
  const stamp = {
    actor: { kind: 'system', id: 'load' } as const,
    at: now(),
    reason: 'starter',
    on: civilDateOf(now()),
  };
  await office.database.app.within({ area: office.database.area }, async (tx) => {
    await loadThemes(tx, themesFile, { items: knownItems, stamp });
    await insertActs(
      tx,
      IN_SERVICE.map((theme) => {
        const { actor, at, reason } = stamp;
        return { theme, version: 1, act: 'published', sources: { items: [], models: [] }, actor, at, reason };
      }),
    );
  });
  return office;
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
