import { ok } from '../../../kernel/result.ts';
import type { Command } from '../command.ts';
import { checkFile, isGood } from '../process/checking.ts';
import { processDocument, readFiles } from '../process/files.ts';
import { checkText } from '../process/text.ts';
import { processWording } from '../process/wording.ts';

export const command: Command = {
  options: {},
  usage: { zh: processWording.zh.usage.check, en: processWording.en.usage.check },
  async run(call) {
    const files = await readFiles(call);
    if (!files.ok) return files;
    const checked = [];
    for (const file of files.value) checked.push(await checkFile(file, call.language));
    const results = checked.flatMap(({ all }) => all);
    return ok({
      json: processDocument(results, checked[0]?.main),
      text: results.map((result) => checkText(result, call.language)).join('\n'),
      holds: results.every(isGood),
    });
  },
};
