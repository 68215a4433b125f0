import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Answer, Call, Command, InputRefusal } from '../command.ts';
import { readAnswersFile } from '../process/answers-file.ts';
import { processDocument, readFiles, type ModelFile } from '../process/files.ts';
import { hasEnded, hasKept, officeTime, playByAnswers, playByChance } from '../process/playing.ts';
import { answersText, runsText } from '../process/text.ts';
import { processWording } from '../process/wording.ts';
import type { Answers } from '../../../modules/process/index.ts';

const MOST_RUNS = 100_000;

export const command: Command = {
  options: { runs: { type: 'string' }, seed: { type: 'string' }, answers: { type: 'string' } },
  usage: { zh: processWording.zh.usage.play, en: processWording.en.usage.play },
  async run(call) {
    const runs = numberOf(call, 'runs', { usual: 20, least: 1, most: MOST_RUNS });
    if (!runs.ok) return runs;
    const seed = numberOf(call, 'seed', { usual: 1, least: 0, most: 0xff_ff_ff_ff });
    if (!seed.ok) return seed;
    const files = await readFiles(call);
    if (!files.ok) return files;
    const answers = await readAnswersFile(call);
    if (!answers.ok) return answers;
    return ok(
      answers.value === undefined
        ? await byChance(call, files.value, { runs: runs.value, seed: seed.value })
        : await byAnswers(call, files.value, answers.value),
    );
  },
};

async function byChance(
  { language }: Call,
  files: readonly ModelFile[],
  chance: { runs: number; seed: number },
): Promise<Answer> {
  const played = [];
  for (const file of files) played.push(await playByChance(file, { ...chance, language }));
  const results = played.flatMap(({ all }) => all);
  return {
    json: processDocument(results, played[0]?.main),
    text: results.map((result) => runsText(result, language)).join('\n'),
    holds: results.every(hasEnded),
  };
}

async function byAnswers({ language }: Call, files: readonly ModelFile[], answers: Answers): Promise<Answer> {
  const office = await officeTime();
  const results = [];
  for (const file of files) results.push(await playByAnswers(file, { answers, office, now: Date.now(), language }));
  return {
    json: processDocument(results, results[0]),
    text: results.map((result) => answersText(result, language)).join('\n'),
    holds: results.every(hasKept),
  };
}

type Range = { usual: number; least: number; most: number };

function numberOf(
  { text, language }: Call,
  option: string,
  { usual, least, most }: Range,
): Result<number, InputRefusal> {
  const given = text(option);
  if (given === undefined) return ok(usual);
  const number = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
  if (number >= least && number <= most) return ok(number);
  return no({ code: 'malformed', message: processWording[language].notANumber(`--${option}`, given, [least, most]) });
}
