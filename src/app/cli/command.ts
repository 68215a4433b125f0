import type { Language } from '../../kernel/language.ts';
import type { Result } from '../../kernel/result.ts';

/** Options of one command besides `--json`, `--lang` and `--help`, in the terms of `node:util` parseArgs. */
export type Options = Readonly<Record<string, { type: 'string' | 'boolean'; multiple?: boolean; short?: string }>>;

/** What the person gave, already held against the command's options. */
export type Call = {
  positionals: readonly string[];
  /** The value of an option that takes one; undefined when it was not given. */
  text: (option: string) => string | undefined;
  /** The values of an option that may be repeated, in order. */
  texts: (option: string) => readonly string[];
  flag: (option: string) => boolean;
  language: Language;
  environment: Readonly<Record<string, string | undefined>>;
  /** A line for the person while the command runs: standard error, so that standard output stays one document. */
  say: (line: string) => void;
};

/** A finished command: `json` for scripts, `text` for people (none when empty), and whether what was checked holds (exit 0, else 1). */
export type Answer = { json: unknown; text: string; holds: boolean };

/** Usage or input that cannot be worked with (exit 2): a stable code and one sentence that names the file and the place. */
export type InputRefusal = { code: string; message: string };

/**
 * What each file in `commands/` exports under the name `command`:
 *
 *     export const command: Command = { options, usage, run };
 *
 * and what one row of `command-table.ts` loads, so that nothing of a command is read before it is called. `usage` is the help text in
 * each language, first line the form of the call. `run` resolves when the command is over: at once for a question, at the end for a
 * server. It never writes to standard output and never ends the process; it answers, or refuses input as a value. An exception is a bug
 * or broken infrastructure and is shown with its trace. Its words in both languages live in a `wording.ts` of the folder that the command's own files share (`clock/`, `codes/`).
 */
export type Command = {
  options: Options;
  usage: Readonly<Record<Language, string>>;
  run: (call: Call) => Promise<Result<Answer, InputRefusal>>;
};
