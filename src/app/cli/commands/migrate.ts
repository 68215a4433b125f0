import { ok } from '../../../kernel/result.ts';
import { migrateAll } from '../../compose/databases.ts';
import type { Command } from '../command.ts';
import { onDatabase } from '../operation/joined.ts';
import { configOf, dataOption } from '../operation/settings.ts';
import { operationWording } from '../operation/wording.ts';

export const command: Command = {
  options: dataOption,
  usage: { zh: operationWording.zh.usage.migrate, en: operationWording.en.usage.migrate },
  async run(call) {
    const config = configOf(call);
    if (!config.ok) return config;
    const say = operationWording[call.language];
    return onDatabase(config.value, call, async ({ owner }, connection) => {
      const report = await migrateAll(owner, connection);
      return ok({ json: report, text: say.migrated(report.applied, report.unchanged), holds: true });
    });
  },
};
