import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBackground } from '../../../src/app/compose/background.ts';
import { fillDemo } from '../../../src/app/compose/demo.ts';
import { followersOf } from '../../../src/app/compose/followers.ts';
import { CountyFilling } from '../../../src/app/county/fill.ts';
import type { Sought } from '../../../src/app/county/plan/items.ts';
import { systemScope } from '../../../src/platform/database/index.ts';
import { settleCounty, type CountyTerms } from '../../../src/platform/installation/index.ts';
import { configOf, openHouse, type House } from '../app/house.ts';
import { urlOf } from '../app/url.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';

const PUBLIC_URL = new URL('http://localhost:8080');
/** As while nobody looks. */
const REST_MS = 500;

/** A house in which a demo county stands whose history has begun, with everybody who follows its log. */
export type CountyHouse = House & {
  database: TestDatabase;
  /**
   * Carries the history out; undefined where there is none that could be. `cutOffAfter`: acts after which the program is as good as killed;
   * it then answers undefined too. `planned`: what people come for by the plan of another program.
   */
  carryOut(cutOffAfter?: number, planned?: Sought): Promise<CountyFilling['progress'] | undefined>;
};

export async function openCountyHouse(terms: CountyTerms, sought: Sought): Promise<CountyHouse> {
  const database = await openTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'ow-county-'));
  const house = await openHouse(
    configOf({ ONEWINDOW_DATA: folder, DATABASE_URL: urlOf(database.connection) }),
    PUBLIC_URL.href,
  );
  const { foundation, modules } = house;
  await database.owner.within(systemScope(database.area), (tx) => settleCounty(tx, terms));
  await fillDemo(foundation, modules.identity);
  const rest = () => REST_MS;
  const background = await startBackground(foundation, { followers: followersOf(modules), tasks: [], rest });
  const close = async () => {
    await background.stop();
    await house.close();
    await database.close();
    await rm(folder, { recursive: true });
  };
  return {
    ...house,
    close,
    database,
    carryOut: (after, planned = sought) => carryOut(house, { sought: planned, after, hurry: background.hurry }),
  };
}

type CarryingOut = { sought: Sought; after: number | undefined; hurry: () => void };

async function carryOut({ foundation }: House, { sought, after, hurry }: CarryingOut) {
  let left = after ?? Number.POSITIVE_INFINITY;
  const cut = new Error('cut off');
  const mayGoOn = () => ((left -= 1) < 0 ? Promise.reject(cut) : Promise.resolve(true));
  const filling = await CountyFilling.open(foundation, { publicUrl: PUBLIC_URL, hurry, mayGoOn, sought });
  if (!filling) return undefined;
  try {
    await filling.begin();
    await filling.goOn();
    return filling.progress;
  } catch (error) {
    if (error === cut) return undefined;
    throw error;
  } finally {
    await filling.close();
  }
}
