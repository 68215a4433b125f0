import { join, resolve } from 'node:path';
import { no, ok } from '../../../kernel/result.ts';
import { restoreBackup } from '../../../platform/backup/index.ts';
import { findUnheldMasterIds } from '../../../platform/crypto/index.ts';
import { systemScope } from '../../../platform/database/index.ts';
import { diskStore, wholeStore } from '../../../platform/files/index.ts';
import { migrateAll } from '../../compose/databases.ts';
import { openKeys } from '../../compose/keys.ts';
import { archiveWording, refusalSentence } from '../archive/wording.ts';
import type { Command } from '../command.ts';
import { onDatabase } from '../operation/joined.ts';
import { configOf, dataOption } from '../operation/settings.ts';

const { zh, en } = archiveWording;

export const command: Command = {
  options: { ...dataOption, keys: { type: 'string' } },
  usage: { zh: zh.usage.restore, en: en.usage.restore },
  async run(call) {
    const say = archiveWording[call.language];
    const config = configOf(call);
    if (!config.ok) return config;
    const [given, ...more] = call.positionals;
    if (given === undefined || more.length > 0) return no({ code: 'oneFile', message: say.oneFile });
    const master = await openKeys(config.value, false);
    if (!master.ok) return no({ code: master.error.code, message: master.error.sentence[call.language] });

    const startedAt = new Date();
    const keys = call.text('keys');
    const files = wholeStore(diskStore(join(config.value.dataFolder, 'files')));
    return onDatabase(config.value, call, async ({ owner }, connection) => {
      await migrateAll(owner, connection);
      const request = { owner, files, from: resolve(given), keysFrom: keys === undefined ? undefined : resolve(keys) };
      const restored = await restoreBackup(request);
      if (!restored.ok) {
        return no({ code: restored.error.code, message: refusalSentence(restored.error, call.language) });
      }
      const unheld = await owner.within(systemScope(config.value.area), (tx) => findUnheldMasterIds(tx, master.value));
      const seconds = Math.round((Date.now() - startedAt.valueOf()) / 100) / 10;
      const lostMinutes = Math.round((startedAt.valueOf() - Date.parse(restored.value.at)) / 6_000) / 10;
      const json = { ...restored.value, rpoMinutes: lostMinutes, rtoSeconds: seconds, unheldMasterKeys: unheld };
      const text = say.restored({ ...restored.value, lostMinutes, seconds });
      return unheld.length === 0
        ? ok({ json, text, holds: true })
        : ok({ json, text: `${text}\n${say.masterKeyMissing(unheld)}`, holds: false });
    });
  },
};
