import type { LoadReport } from '../../modules/catalogue/index.ts';
import { seedDemoIdentity, type DemoCredential, type IdentityDeps } from '../../modules/identity/index.ts';
import { systemScope } from '../../platform/database/index.ts';
import { recordDemoFilled } from '../../platform/installation/index.ts';
import { fillCatalogue } from './catalogue.ts';
import type { Foundation } from './foundation.ts';

/** What was put into the demo county now; the passwords are kept nowhere. */
export type Filled = { catalogue: LoadReport; credentials: readonly DemoCredential[] };

/** Fills the demo county, once. A start that was cut off goes on where it was: every step leaves alone what stands already. */
export async function fillDemo(
  { installation, databases, config, now }: Foundation,
  identity: IdentityDeps,
): Promise<Filled | undefined> {
  if (installation.mode !== 'demo' || installation.demoFilled) return undefined;
  const catalogue = await fillCatalogue({ db: databases.app, area: config.area, now, reason: 'demo county' });
  const { credentials } = await seedDemoIdentity(identity);
  await databases.owner.within(systemScope(config.area), (tx) => recordDemoFilled(tx, now()));
  return { catalogue, credentials };
}
