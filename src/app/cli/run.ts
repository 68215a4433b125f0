import { no, ok, type Result } from '../../kernel/result.ts';
import { readArguments } from './arguments.ts';
import type { CommandEntry } from './command-table.ts';
import type { Answer, InputRefusal } from './command.ts';
import { readFrame, type Frame } from './frame.ts';
import { helpOf, usageOf } from './help.ts';
import { cliWording } from './wording.ts';

/** The two streams and the environment; a test gives its own. */
export type Terminal = {
  write: (text: string) => void;
  say: (line: string) => void;
  environment: Readonly<Record<string, string | undefined>>;
};

export type ExitCode = 0 | 1 | 2;

type Outcome = Result<Answer, InputRefusal>;

/**
 * Runs one call of `onewindow` and answers its exit code: 0 done and holds, 1 something checked does not hold, 2 usage or input error.
 * With `--json` exactly one JSON document goes to standard output, `{"error":{code,message}}` where there is nothing else to say;
 * sentences for people about errors go to standard error.
 */
export async function run(
  words: readonly string[],
  table: readonly CommandEntry[],
  terminal: Terminal,
): Promise<ExitCode> {
  const frame = readFrame(words, terminal.environment);
  const outcome = await outcomeOf(words, { frame, table, terminal }).catch((error: unknown) =>
    crashed(error, frame, terminal),
  );
  if (!outcome.ok) {
    terminal.say(outcome.error.message);
    if (frame.json) terminal.write(`${JSON.stringify({ error: outcome.error })}\n`);
    return 2;
  }
  const { json, text, holds } = outcome.value;
  if (frame.json) terminal.write(`${JSON.stringify(json)}\n`);
  else if (text !== '') terminal.write(`${text}\n`);
  return holds ? 0 : 1;
}

type Setting = { frame: Frame; table: readonly CommandEntry[]; terminal: Terminal };

async function outcomeOf(words: readonly string[], { frame, table, terminal }: Setting): Promise<Outcome> {
  const { language, names, strangeLanguage, help } = frame;
  const say = cliWording[language];
  if (strangeLanguage !== undefined) return no({ code: 'noLanguage', message: say.noLanguage(strangeLanguage) });
  const entry = findEntry(names, table);
  if (entry === undefined && names.length > 0)
    return no({ code: 'noCommand', message: say.noCommand(names.join(' ')) });

  const command = entry && (await entry.load()).command;
  const given = readArguments(words, command?.options ?? {});
  if (!given.ok) return no({ code: given.error.code, message: say.argument[given.error.code](given.error.option) });
  if (entry === undefined || command === undefined) return ok(helpOf(table, language));
  if (help) return ok(usageOf(entry.name, command, language));
  const positionals = given.value.positionals.slice(entry.name.split(' ').length);
  return command.run({ ...given.value, positionals, language, environment: terminal.environment, say: terminal.say });
}

/** Of two commands that fit, `clock due` and `clock`, the longer is meant. */
const findEntry = (names: readonly string[], table: readonly CommandEntry[]) =>
  [2, 1]
    .map((count) => names.slice(0, count).join(' '))
    .flatMap((name) => table.find((entry) => entry.name === name) ?? [])[0];

/** A bug or broken infrastructure: the trace goes to standard error for whoever mends it. */
function crashed(error: unknown, { language }: Frame, { say }: Terminal): Outcome {
  if (error instanceof Error && error.stack !== undefined) say(error.stack);
  const message = error instanceof Error ? error.message : String(error);
  return no({ code: 'crashed', message: cliWording[language].crashed(message) });
}
