import { join, resolve } from 'node:path';
import { no, ok } from '../../../kernel/result.ts';
import { writeBackup } from '../../../platform/backup/index.ts';
import { diskStore, wholeStore } from '../../../platform/files/index.ts';
import { archiveWording } from '../archive/wording.ts';
import type { Command } from '../command.ts';
import { onDatabase } from '../operation/joined.ts';
import { configOf, dataOption } from '../operation/settings.ts';

const { zh, en } = archiveWording;

export const command: Command = {
  options: { ...dataOption, keys: { type: 'string' } },
  usage: { zh: zh.usage.backup, en: en.usage.backup },
  async run(call) {
    const say = archiveWording[call.language];
    const config = configOf(call);
    if (!config.ok) return config;
    const [given, ...more] = call.positionals;
    if (given === undefined || more.length > 0) return no({ code: 'oneFile', message: say.oneFile });
    const file = resolve(given);
    const keysFile = call.text('keys');
    const keys = keysFile === undefined ? undefined : resolve(keysFile);
    const files = wholeStore(diskStore(join(config.value.dataFolder, 'files')));
    return onDatabase(config.value, call, async ({ owner }) => {
      const report = await writeBackup({ owner, files, to: file, keysTo: keys });
      const megabytes = (report.bytes / 1_000_000).toFixed(1);
      return ok({
        json: { file, keys: keys ?? null, ...report },
        text: say.backed({ file, keys, megabytes, ...report }),
        holds: true,
      });
    });
  },
};
