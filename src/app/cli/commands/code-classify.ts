import type { Classification } from '../../../kernel/codes/classification.ts';
import { classify } from '../../../kernel/codes/classify.ts';
import type { Remark } from '../../../kernel/codes/remark.ts';
import type { Language } from '../../../kernel/language.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { loadKnownCounties } from '../codes/known-divisions.ts';
import { classificationText } from '../codes/text.ts';
import { codesWording } from '../codes/wording.ts';
import type { Call, Command, InputRefusal } from '../command.ts';
import { readLines } from '../input-lines.ts';
import { resultsDocument } from '../results.ts';

export const command: Command = {
  options: { file: { type: 'string' } },
  usage: { zh: codesWording.zh.usage, en: codesWording.en.usage },
  async run(call) {
    const codes = await readCodes(call);
    if (!codes.ok) return codes;
    const counties = await loadKnownCounties();
    const results = codes.value.map((code) =>
      spoken(
        classify(code, (region6) => counties.has(region6)),
        call.language,
      ),
    );
    return ok({
      json: resultsDocument(results),
      text: results.map((result) => classificationText(result, call.language)).join('\n'),
      holds: results.every(({ valid }) => valid),
    });
  },
};

async function readCodes({ positionals, text, language }: Call): Promise<Result<readonly string[], InputRefusal>> {
  const say = codesWording[language];
  const file = text('file');
  if (file === undefined)
    return positionals.length > 0 ? ok(positionals) : no({ code: 'nothing', message: say.nothing });
  const lines = await readLines(file);
  if (lines.ok) return ok([...positionals, ...lines.value]);
  const message =
    lines.error.code === 'fileNotText' ? say.notText(file, lines.error.line) : say.unreadable(file, lines.error.reason);
  return no({ code: lines.error.code, message });
}

/** The same result with its remarks in the language of the call. */
function spoken(result: Classification, language: Language): Classification {
  const inWords = (remark: Remark) => ({ ...remark, message: codesWording[language].remarks[remark.code] });
  return { ...result, problems: result.problems.map(inWords), notes: result.notes.map(inWords) };
}
