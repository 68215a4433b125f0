import { join } from 'node:path';
import process from 'node:process';
import { no, ok } from '../../../kernel/result.ts';
import { createLogger } from '../../../platform/logging/index.ts';
import { startApp } from '../../main.ts';
import type { Command } from '../command.ts';
import { announcement } from '../operation/announcement.ts';
import { configOf, dataOption } from '../operation/settings.ts';
import { untilSignal } from '../operation/signals.ts';
import { operationWording } from '../operation/wording.ts';

export const command: Command = {
  options: { ...dataOption, port: { type: 'string' }, 'no-demo': { type: 'boolean' } },
  usage: { zh: operationWording.zh.usage.start, en: operationWording.en.usage.start },
  async run(call) {
    const config = configOf(call, {
      PORT: call.text('port'),
      ...(call.flag('no-demo') && { ONEWINDOW_MODE: 'production' }),
    });
    if (!config.ok) return config;
    const { logLevel: level, dataFolder } = config.value;
    // Somebody who looks on wants to read where to go, not every request; who collects logs reads them from the stream.
    const logFile = process.stderr.isTTY ? join(dataFolder, 'onewindow.log') : undefined;
    const logger = createLogger({ level, ...(logFile !== undefined && { to: logFile }) });
    const stopSignal = untilSignal();
    const running = await startApp(config.value, logger, { simulate: true });
    if (!running.ok) return no({ code: running.error.code, message: running.error.sentence[call.language] });
    const { url, close } = running.value;
    for (const line of announcement({ ...running.value, logFile })) call.say(line);
    await stopSignal;
    call.say(operationWording[call.language].stopping);
    await close();
    return ok({ json: { url, stopped: true }, text: operationWording[call.language].ended, holds: true });
  },
};
