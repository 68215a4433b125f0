import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Mode } from '../../../platform/installation/index.ts';
import { createLogger } from '../../../platform/logging/index.ts';
import { initialise, type NewAdministrator } from '../../compose/initialise.ts';
import type { Call, Command, InputRefusal } from '../command.ts';
import { readAdministrators } from '../operation/administrators.ts';
import { accountLines } from '../operation/announcement.ts';
import { configOf, dataOption } from '../operation/settings.ts';
import { operationWording } from '../operation/wording.ts';

export const command: Command = {
  options: {
    ...dataOption,
    demo: { type: 'boolean' },
    production: { type: 'boolean' },
    administrators: { type: 'string' },
  },
  usage: { zh: operationWording.zh.usage.init, en: operationWording.en.usage.init },
  async run(call) {
    const say = operationWording[call.language];
    const choice = await readChoice(call);
    if (!choice.ok) return choice;
    const config = configOf(call);
    if (!config.ok) return config;
    const done = await initialise({ config: config.value, ...choice.value, logger: createLogger({ level: 'silent' }) });
    if (!done.ok) return no({ code: done.error.code, message: done.error.sentence[call.language] });
    const text = [
      say.initialised[done.value.mode],
      say.loaded(done.value),
      ...done.value.administrators.map(say.administrator),
      ...accountLines(done.value.credentials),
    ];
    return ok({ json: done.value, text: text.join('\n'), holds: done.value.refused.length === 0 });
  },
};

type Choice = { mode: Mode; administrators: NewAdministrator[] };

async function readChoice(call: Call): Promise<Result<Choice, InputRefusal>> {
  if (!call.flag('production')) return ok({ mode: 'demo', administrators: [] });
  if (call.flag('demo')) return no({ code: 'oneMode', message: operationWording[call.language].oneMode });
  const administrators = await readAdministrators(call);
  return administrators.ok ? ok({ mode: 'production', administrators: administrators.value }) : administrators;
}
