import { openModules, type Modules } from '../../../src/app/compose/modules.ts';
import { layFoundation, type Foundation } from '../../../src/app/compose/foundation.ts';
import { readConfig, type Config } from '../../../src/platform/config/index.ts';
import { createLogger } from '../../../src/platform/logging/index.ts';

/** The rooms of a running program once more, beside it on the same data: to prepare what a test needs and to look at what came of it. */
export type House = { foundation: Foundation; modules: Modules; close(): Promise<void> };

export async function openHouse(config: Config, url: string): Promise<House> {
  const foundation = await layFoundation(config, createLogger({ level: 'silent' }));
  if (!foundation.ok) throw new Error(foundation.error.sentence.en);
  const modules = await openModules(foundation.value, new URL(url));
  return { foundation: foundation.value, modules, close: () => foundation.value.close() };
}

/** The settings of a test's program: nothing of the environment in which the tests run. */
export function configOf(environment: Readonly<Record<string, string>>): Config {
  const config = readConfig({ ONEWINDOW_DEMO_CASES: '0', ...environment });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  return config.value;
}
