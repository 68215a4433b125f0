import { no, ok } from '../../../kernel/result.ts';
import { REBUILT, rebuildTables } from '../../compose/rebuilding.ts';
import { archiveWording } from '../archive/wording.ts';
import type { Command } from '../command.ts';
import { onDatabase } from '../operation/joined.ts';
import { configOf, dataOption } from '../operation/settings.ts';

const { zh, en } = archiveWording;

export const command: Command = {
  options: { ...dataOption, all: { type: 'boolean' } },
  usage: { zh: zh.usage.rebuild, en: en.usage.rebuild },
  async run(call) {
    const config = configOf(call);
    if (!config.ok) return config;
    const say = archiveWording[call.language];
    const tables = call.flag('all') ? REBUILT : call.positionals;
    if (tables.length === 0) return no({ code: 'nothing', message: say.whichTables(REBUILT) });
    const unknown = tables.find((table) => !REBUILT.includes(table));
    if (unknown !== undefined) return no({ code: 'tableUnknown', message: say.tableUnknown(unknown, REBUILT) });
    return onDatabase(config.value, call, async ({ owner }) => {
      const rebuilt = await rebuildTables(owner, config.value, tables);
      return ok({ json: { rebuilt }, text: rebuilt.map(say.rebuilt).join('\n'), holds: true });
    });
  },
};
