import type { LoadReport } from '../../modules/catalogue/index.ts';
import { systemScope } from '../../platform/database/index.ts';
import { recordDemoFilled } from '../../platform/installation/index.ts';
import { fillCatalogue } from './catalogue.ts';
import type { Foundation } from './foundation.ts';

/** Fills the demo county, once. A start that was cut off goes on where it was: every step leaves alone what stands already. */
export async function fillDemo({ installation, databases, config, now }: Foundation): Promise<LoadReport | undefined> {
  if (installation.mode !== 'demo' || installation.demoFilled) return undefined;
  const report = await fillCatalogue({ db: databases.app, area: config.area, now, reason: 'demo county' });
  await databases.owner.within(systemScope(config.area), (tx) => recordDemoFilled(tx, now()));
  return report;
}
