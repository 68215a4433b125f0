import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { no, ok } from '../../../kernel/result.ts';
import { fillCatalogue } from '../../compose/catalogue.ts';
import { migrateAll } from '../../compose/databases.ts';
import type { Command } from '../command.ts';
import { onDatabase } from '../operation/joined.ts';
import { configOf, dataOption } from '../operation/settings.ts';
import { operationWording } from '../operation/wording.ts';

export const command: Command = {
  options: dataOption,
  usage: { zh: operationWording.zh.usage.load, en: operationWording.en.usage.load },
  async run(call) {
    const say = operationWording[call.language];
    const config = configOf(call);
    if (!config.ok) return config;
    const [given, ...more] = call.positionals;
    if (given === undefined || more.length > 0) return no({ code: 'oneFolder', message: say.oneFolder });
    const folder = resolve(given);
    if (!(await isFile(join(folder, 'items.json'))))
      return no({ code: 'noCatalogue', message: say.noCatalogue(folder) });
    const { area } = config.value;
    return onDatabase(config.value, call, async ({ owner, app }, connection) => {
      await migrateAll(owner, connection);
      const reason = `onewindow load ${folder}`;
      const report = await fillCatalogue({ db: app, area, now: () => new Date(), reason, folder });
      return ok({ json: report, text: say.loaded(report), holds: report.refused.length === 0 });
    });
  },
};

const isFile = (path: string) =>
  stat(path).then(
    (facts) => facts.isFile(),
    () => false,
  );
