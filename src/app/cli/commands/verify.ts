import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { diskStore } from '../../../platform/files/index.ts';
import type { Head } from '../../../platform/log/index.ts';
import { prove } from '../archive/proof.ts';
import { archiveWording } from '../archive/wording.ts';
import type { Call, Command, InputRefusal } from '../command.ts';
import { onDatabase } from '../operation/joined.ts';
import { configOf, dataOption } from '../operation/settings.ts';

const { zh, en } = archiveWording;

export const command: Command = {
  options: { ...dataOption, heads: { type: 'string' }, invariants: { type: 'boolean' } },
  usage: { zh: zh.usage.verify, en: en.usage.verify },
  async run(call) {
    const config = configOf(call);
    if (!config.ok) return config;
    const heads = await headsOf(call);
    if (!heads.ok) return heads;
    return onDatabase(config.value, call, async ({ follower }) => {
      const { area, dataFolder } = config.value;
      const store = diskStore(join(dataFolder, 'files'));
      const asked = { heads: heads.value, invariants: call.flag('invariants'), language: call.language };
      return ok(await prove({ area, follower, store }, asked));
    });
  },
};

/** Heads that were published and kept elsewhere; none when no file is named. */
async function headsOf(call: Call): Promise<Result<Head[], InputRefusal>> {
  const file = call.text('heads');
  if (file === undefined) return ok([]);
  const read: Head[] | undefined = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text),
    () => undefined,
  );
  return Array.isArray(read)
    ? ok(read)
    : no({ code: 'notHeads', message: archiveWording[call.language].notJson(file) });
}
