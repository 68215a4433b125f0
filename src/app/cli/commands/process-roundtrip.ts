import { writeFile } from 'node:fs/promises';
import { no, ok } from '../../../kernel/result.ts';
import { roundtrip } from '../../../modules/process/index.ts';
import type { Command } from '../command.ts';
import { readFiles } from '../process/files.ts';
import { sayRefusal } from '../process/findings.ts';
import { roundtripText } from '../process/text.ts';
import { processWording } from '../process/wording.ts';

export const command: Command = {
  options: { out: { type: 'string' } },
  usage: { zh: processWording.zh.usage.roundtrip, en: processWording.en.usage.roundtrip },
  async run(call) {
    const say = processWording[call.language];
    const files = await readFiles(call);
    if (!files.ok) return files;
    const [first, ...others] = files.value;
    const out = call.text('out');
    if (first === undefined || others.length > 0) return no({ code: 'oneFile', message: say.oneFile });
    if (out === undefined) return no({ code: 'outMissing', message: say.outMissing });
    const read = await roundtrip(first.bytes);
    if (!read.ok) {
      const refusals = [sayRefusal(call.language)(read.error)];
      const json = { file: first.file, elements: 0, lost: [], changed: [], refusals };
      return ok({ json, text: roundtripText(json, call.language), holds: false });
    }
    const { xml, elements, lost, changed } = read.value;
    const failed = await writeFile(out, xml).catch((error: NodeJS.ErrnoException) => error);
    if (failed instanceof Error)
      return no({ code: 'fileNotWritten', message: say.notWritten(out, failed.code ?? failed.message) });
    const json = { file: first.file, out, elements, lost, changed, refusals: [] };
    return ok({ json, text: roundtripText(json, call.language), holds: lost.length === 0 && changed.length === 0 });
  },
};
