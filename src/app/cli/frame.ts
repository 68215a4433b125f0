import { parseArgs } from 'node:util';
import type { Language } from '../../kernel/language.ts';
import { commonOptions } from './arguments.ts';
import { languageOf, terminalLanguage } from './language-choice.ts';

/** What can be told of a call before its command is known: never a refusal, so that even a refusal is said in the right language. */
export type Frame = {
  json: boolean;
  help: boolean;
  language: Language;
  /** What stood after `--lang` when it names no language of ours. */
  strangeLanguage: string | undefined;
  /** The words that are not options; values of a command's own options may be among the later ones. */
  names: readonly string[];
};

export function readFrame(words: readonly string[], environment: Readonly<Record<string, string | undefined>>): Frame {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: commonOptions,
    strict: false,
    allowPositionals: true,
  });
  const asked = typeof values['lang'] === 'string' ? values['lang'] : undefined;
  const language = asked === undefined ? undefined : languageOf(asked);
  const askedHelp = positionals[0] === 'help';
  return {
    json: values['json'] !== undefined,
    help: askedHelp || values['help'] !== undefined,
    language: language ?? terminalLanguage(environment),
    strangeLanguage: language === undefined ? asked : undefined,
    names: askedHelp ? positionals.slice(1) : positionals,
  };
}
