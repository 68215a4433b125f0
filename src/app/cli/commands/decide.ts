import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Answer, Call, Command, InputRefusal } from '../command.ts';
import { decidedText, decideOne, type Decided } from '../decide/deciding.ts';
import { readDecisions } from '../decide/files.ts';
import { readInputs } from '../decide/inputs.ts';
import { runTck, tckText } from '../decide/tck.ts';
import { decideWording } from '../decide/wording.ts';

export const command: Command = {
  options: {
    decision: { type: 'string' },
    input: { type: 'string' },
    all: { type: 'boolean' },
    tck: { type: 'string' },
  },
  usage: { zh: decideWording.zh.usage, en: decideWording.en.usage },
  async run(call) {
    const say = decideWording[call.language];
    const [name, tck] = [call.text('decision'), call.text('tck')];
    const asked = [name !== undefined, tck !== undefined, call.flag('all')].filter(Boolean).length;
    if (asked > 1) return no({ code: 'askBoth', message: say.askBoth });
    if (tck !== undefined) return tckAnswer(tck, call);
    if (call.positionals.length !== 1) return no({ code: 'oneFile', message: say.oneFile });
    if (asked === 0) return no({ code: 'askMissing', message: say.askMissing });
    return decideFile(name, call);
  },
};

async function tckAnswer(folder: string, { language }: Call): Promise<Result<Answer, InputRefusal>> {
  const result = await runTck(folder, language);
  if (!result.ok) return result;
  const text = tckText(result.value, language);
  return ok({ json: result.value, text, holds: result.value.failed.length === 0 });
}

async function decideFile(name: string | undefined, call: Call): Promise<Result<Answer, InputRefusal>> {
  const { language, positionals } = call;
  const decisions = await readDecisions(positionals[0] ?? '', language);
  if (!decisions.ok) return decisions;
  const inputs = await readInputs(call);
  if (!inputs.ok) return inputs;
  const say = decideWording[language];
  for (const { element, detail } of decisions.value.problems) call.say(say.notReadable(element, detail));
  const results: Decided[] = [];
  for (const one of name === undefined ? decisions.value.decisions : [name]) {
    const decided = decideOne(decisions.value, { name: one, inputs: inputs.value, now: Date.now(), language });
    if (!decided.ok) return decided;
    results.push(decided.value);
  }
  return ok({
    json: name === undefined ? { results } : results[0],
    text: results.map(decidedText).join('\n'),
    holds: true,
  });
}
