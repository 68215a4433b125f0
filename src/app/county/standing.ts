import { systemScope } from '../../platform/database/index.ts';
import { findCounty } from '../../platform/installation/index.ts';
import type { Foundation } from '../compose/foundation.ts';

type Where = Pick<Foundation, 'databases' | 'config'>;

/** While cases of the past are under way, nothing that looks at today's clock may touch them: it would take them for forgotten. */
export async function isUnderWay({ databases, config }: Where): Promise<boolean> {
  const county = await databases.reader.within(systemScope(config.area), findCounty);
  return county !== undefined && !county.isFinished;
}
