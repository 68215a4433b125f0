import { parseArgs } from 'node:util';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { Options } from './command.ts';

/** The words of a call sorted into positionals and options; every option is known and every value fits its kind. */
export type Arguments = {
  positionals: readonly string[];
  text: (option: string) => string | undefined;
  texts: (option: string) => readonly string[];
  flag: (option: string) => boolean;
};

export type ArgumentRefusal = {
  code: 'unknownOption' | 'valueMissing' | 'valueUnexpected' | 'givenTwice';
  option: string;
};

/** Options that every command takes. */
export const commonOptions: Options = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

export function readArguments(words: readonly string[], own: Options): Result<Arguments, ArgumentRefusal> {
  const options = { ...own, ...commonOptions };
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string[]>();

  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    const refused = (code: ArgumentRefusal['code']) => no({ code, option: token.rawName });
    if (option === undefined) return refused('unknownOption');
    if (option.type === 'boolean' && token.value !== undefined) return refused('valueUnexpected');
    if (option.type === 'string' && isMissing(token)) return refused('valueMissing');
    const earlier = values.get(token.name) ?? [];
    if (option.type === 'string' && !option.multiple && earlier.length > 0) return refused('givenTwice');
    values.set(token.name, [...earlier, token.value ?? '']);
  }

  return ok({
    positionals: tokens.flatMap((token) => (token.kind === 'positional' ? token.value : [])),
    text: (option) => values.get(option)?.[0],
    texts: (option) => values.get(option) ?? [],
    flag: (option) => values.has(option),
  });
}

/** `--from --json` forgot its value; `--from=--json` did not. */
const isMissing = ({ value, inlineValue }: { value?: string | undefined; inlineValue?: boolean | undefined }) =>
  value === undefined || (inlineValue === false && value.startsWith('--'));
