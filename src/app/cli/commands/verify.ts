import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../../kernel/language.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { systemScope } from '../../../platform/database/index.ts';
import { diskStore } from '../../../platform/files/index.ts';
import { verifyLog, type Head } from '../../../platform/log/index.ts';
import { history } from '../../compose/history.ts';
import { findBrokenInvariants, QUESTIONS_ASKED } from '../../invariants/find.ts';
import { archiveWording } from '../archive/wording.ts';
import type { Answer, Call, Command, InputRefusal } from '../command.ts';
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
      const report = await follower.within(systemScope(area), (tx) =>
        verifyLog(tx, { heads: heads.value, ...history }),
      );
      const store = diskStore(join(dataFolder, 'files'));
      const broken = call.flag('invariants') ? await findBrokenInvariants({ area, follower, store }) : undefined;
      return ok(answerOf(report, broken, call.language));
    });
  },
};

type Report = Awaited<ReturnType<typeof verifyLog>>;

/** `broken`: what does not hold between the parts; undefined where it was not asked. */
function answerOf(report: Report, broken: readonly string[] | undefined, language: Language): Answer {
  const say = archiveWording[language];
  const found = [...report.problems.map((problem) => Object.values(problem).join(' ')), ...(broken ?? [])];
  const json = { ...report, ok: found.length === 0, ...(broken && { invariants: { asked: QUESTIONS_ASKED, broken } }) };
  const agreed = [
    say.verified(report.events, report.head?.root),
    ...(broken === undefined ? [] : [say.invariants(QUESTIONS_ASKED)]),
  ];
  const disagreed = [say.problems(found.length), ...found.map((one) => `  ${one}`)];
  return { json, text: (json.ok ? agreed : disagreed).join('\n'), holds: json.ok };
}

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
