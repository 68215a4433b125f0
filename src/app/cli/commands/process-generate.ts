import { join, resolve } from 'node:path';
import { no, ok } from '../../../kernel/result.ts';
import type { Command } from '../command.ts';
import { generateInto, readEntries, reasonOf } from '../process/generating.ts';
import { processWording } from '../process/wording.ts';

export const command: Command = {
  options: { out: { type: 'string' } },
  usage: { zh: processWording.zh.usage.generate, en: processWording.en.usage.generate },
  async run(call) {
    const say = processWording[call.language];
    const [given, ...more] = call.positionals;
    if (given === undefined || more.length > 0) return no({ code: 'oneFolder', message: say.oneFolder });
    const entries = await readEntries(resolve(given));
    if (!entries.ok) {
      const { file, reason } = entries.error;
      return no({ code: 'fileUnreadable', message: say.unreadable(file, reason) });
    }
    const out = resolve(call.text('out') ?? join(given, 'processes'));
    try {
      const generation = await generateInto(out, entries.value);
      return ok({ json: generation, text: say.generated(generation), holds: generation.refused.length === 0 });
    } catch (error) {
      return no({ code: 'fileNotWritten', message: say.notWritten(out, reasonOf(error)) });
    }
  },
};
