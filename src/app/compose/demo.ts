import { seedDemoIdentity, type DemoCredential, type IdentityDeps } from '../../modules/identity/index.ts';
import { confirmInventedPhone } from '../../modules/messages/index.ts';
import { fillRegisters, readSyntheticEntries } from '../../modules/registers/index.ts';
import { alone, systemScope } from '../../platform/database/index.ts';
import { civilDateOf, addDays } from '../../kernel/civil-date.ts';
import { findCounty, findInstallation, recordDemoFilled, settleCounty } from '../../platform/installation/index.ts';
import { modelNames } from './model-names.ts';
import { adoptSamples } from './template-samples.ts';
import { fillCatalogue, type FillReport } from './catalogue.ts';
import type { Foundation } from './foundation.ts';

/** What was put into the demo county now; the passwords are kept nowhere. */
export type Filled = { catalogue: FillReport; credentials: readonly DemoCredential[] };

/** Any number that no other program is likely to take as an advisory lock. */
const LOCK = 370_828_006;

/**
 * Fills the demo county, once. A start that was cut off goes on where it was: every step leaves alone what stands already. Of two
 * programs that start together one fills it and the other waits.
 */
export async function fillDemo(foundation: Foundation, identity: IdentityDeps): Promise<Filled | undefined> {
  const { installation, databases, config } = foundation;
  if (installation.mode !== 'demo' || installation.demoFilled) return undefined;
  return alone(databases.owner, LOCK, async () => {
    const standing = await databases.owner.within(systemScope(config.area), findInstallation);
    return standing?.demoFilled ? undefined : fill(foundation, identity);
  });
}

/** Who of the cast has confirmed the telephone; the others show how that is done. */
const CONFIRMED = ['zhang', 'agent'];

async function fill({ databases, config, now, vault }: Foundation, identity: IdentityDeps): Promise<Filled> {
  const county = await settledCounty({ databases, config, now });
  // What people applied for a year ago was in the catalogue then.
  const began = county ? () => new Date(`${county.from}T00:00:00+08:00`) : now;
  const catalogue = await fillCatalogue({ db: databases.app, area: config.area, now: began, reason: 'demo county' });
  await adoptSamples({ db: databases.app, now, names: modelNames }, config.area);
  const { credentials, people } = await seedDemoIdentity(identity);
  const registers = await readSyntheticEntries();
  await databases.app.within(systemScope(config.area), (tx) => fillRegisters(tx, { vault, now }, registers));
  const demonstrating = { db: databases.app, vault, area: config.area, now, demonstration: true };
  for (const [key, person] of Object.entries(people))
    if (CONFIRMED.includes(key)) await confirmInventedPhone(demonstrating, person);
  await databases.owner.within(systemScope(config.area), (tx) => recordDemoFilled(tx, now()));
  return { catalogue, credentials };
}

/** Any number: another one makes another county. */
const SEED = 370_828;
const DAYS_OF_HISTORY = 365;

/** A year that ends now, or what was settled by a start that was cut off; undefined where there is to be no history. */
function settledCounty({ databases, config, now }: Pick<Foundation, 'databases' | 'config' | 'now'>) {
  const { demoCases: cases, area } = config;
  const until = now();
  const from = addDays(civilDateOf(until), -DAYS_OF_HISTORY);
  return databases.owner.within(systemScope(area), async (tx) => {
    if (cases > 0) await settleCounty(tx, { seed: SEED, from, until, cases });
    return findCounty(tx);
  });
}
