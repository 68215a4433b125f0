import { readFile } from 'node:fs/promises';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { systemScope } from '../../../platform/database/index.ts';
import { verifyLog, type Head } from '../../../platform/log/index.ts';
import { history } from '../../compose/history.ts';
import { archiveWording } from '../archive/wording.ts';
import type { Call, Command, InputRefusal } from '../command.ts';
import { onDatabase } from '../operation/joined.ts';
import { configOf, dataOption } from '../operation/settings.ts';

const { zh, en } = archiveWording;

export const command: Command = {
  options: { ...dataOption, heads: { type: 'string' } },
  usage: { zh: zh.usage.verify, en: en.usage.verify },
  async run(call) {
    const say = archiveWording[call.language];
    const config = configOf(call);
    if (!config.ok) return config;
    const heads = await headsOf(call);
    if (!heads.ok) return heads;
    return onDatabase(config.value, call, async ({ follower }) => {
      const report = await follower.within(systemScope(config.value.area), (tx) =>
        verifyLog(tx, { heads: heads.value, ...history }),
      );
      const lines = report.problems.map((problem) => `  ${Object.values(problem).join(' ')}`);
      const text = report.ok
        ? say.verified(report.events, report.head?.root)
        : [say.problems(report.problems.length), ...lines].join('\n');
      return ok({ json: report, text, holds: report.ok });
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
