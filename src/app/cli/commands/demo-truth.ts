import { ok } from '../../../kernel/result.ts';
import { truth } from '../../county/truth.ts';
import type { Command } from '../command.ts';
import { demoWording } from '../demo/wording.ts';

export const command: Command = {
  options: {},
  usage: { zh: demoWording.zh.usage, en: demoWording.en.usage },
  run: ({ language }) =>
    Promise.resolve(ok({ json: truth, text: demoWording[language].facts(truth).join('\n'), holds: true })),
};
