import { no, type Result } from '../../../kernel/result.ts';
import { faultSentence, readConfig, type Config } from '../../../platform/config/index.ts';
import type { Call, InputRefusal, Options } from '../command.ts';

/** What every command that works on the data takes. */
export const dataOption: Options = { data: { type: 'string' } };

type Overrides = Readonly<Record<string, string | undefined>>;

/** The settings of this call: the environment, with `--data` and what the command itself puts over it. */
export function configOf(call: Call, overrides: Overrides = {}): Result<Config, InputRefusal> {
  const given = Object.entries({ ONEWINDOW_DATA: call.text('data'), ...overrides }).filter(
    ([, value]) => value !== undefined,
  );
  const config = readConfig({ ...call.environment, ...Object.fromEntries(given) });
  if (config.ok) return config;
  const message = config.error.map((fault) => faultSentence(fault, call.language)).join('\n');
  return no({ code: 'configuration', message });
}
