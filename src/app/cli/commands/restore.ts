import { no, ok } from '../../../kernel/result.ts';
import { openKeys } from '../../compose/keys.ts';
import { drill } from '../archive/drill.ts';
import { restoredText, restoreInto } from '../archive/restoring.ts';
import { archiveWording } from '../archive/wording.ts';
import type { Command } from '../command.ts';
import { onDatabase } from '../operation/joined.ts';
import { configOf, dataOption } from '../operation/settings.ts';

const { zh, en } = archiveWording;

export const command: Command = {
  options: { ...dataOption, keys: { type: 'string' }, drill: { type: 'boolean' } },
  usage: { zh: zh.usage.restore, en: en.usage.restore },
  async run(call) {
    const say = archiveWording[call.language];
    const config = configOf(call);
    if (!config.ok) return config;
    const [from, ...more] = call.positionals;
    if (from === undefined || more.length > 0) return no({ code: 'oneFile', message: say.oneFile });
    const master = await openKeys(config.value, false);
    if (!master.ok) return no({ code: master.error.code, message: master.error.sentence[call.language] });

    const restoring = { config: config.value, master: master.value, from, startedAt: new Date() };
    if (call.flag('drill')) return drill(restoring, call);
    return onDatabase(config.value, call, async (databases, connection) => {
      const restored = await restoreInto({ databases, connection }, restoring, call);
      if (!restored.ok) return restored;
      const holds = restored.value.unheldMasterKeys.length === 0;
      return ok({ json: restored.value, text: restoredText(restored.value, call), holds });
    });
  },
};
