import { isCivilDate } from '../../../kernel/civil-date.ts';
import { no, ok } from '../../../kernel/result.ts';
import type { Command } from '../command.ts';
import { toldLaws, type ToldText } from '../law/laws.ts';
import { lawWording } from '../law/wording.ts';

export const command: Command = {
  options: { on: { type: 'string' } },
  usage: { zh: lawWording.zh.usage, en: lawWording.en.usage },
  run: ({ text, positionals: [stranger], language }) => {
    const say = lawWording[language];
    if (stranger !== undefined) return Promise.resolve(no({ code: 'strangeWord', message: say.strange(stranger) }));
    const on = text('on');
    if (on !== undefined && !isCivilDate(on))
      return Promise.resolve(no({ code: 'malformed', message: say.malformed(on) }));
    const texts = toldLaws(say.says, on);
    return Promise.resolve(ok({ json: { on: on ?? null, texts }, text: linesOf(texts, say).join('\n'), holds: true }));
  },
};

/** Each law once, its texts below it. */
const linesOf = (texts: readonly ToldText[], say: (typeof lawWording)['zh']): string[] =>
  texts.flatMap(({ law, from, until, source, says }, place) => [
    ...(texts[place - 1]?.law === law ? [] : [say.laws[law]]),
    `  ${say.term(from, until)}  ${source}`,
    `    ${says}`,
  ]);
