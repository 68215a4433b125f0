import process from 'node:process';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { EXPRESS_TOKEN, openExpressSimulator } from '../../simulators/express.ts';
import { expressWording } from '../../simulators/express-wording.ts';
import { simulatorWording } from '../../simulators/wording.ts';
import type { Call, Command, InputRefusal } from '../command.ts';
import { untilSignal } from '../operation/signals.ts';

const PORT = '8095';

/** A courier as a process of its own. Whoever started it is told where it listens, and it ends with him. */
export const command: Command = {
  options: { port: { type: 'string' } },
  usage: { zh: expressWording.zh.usage, en: expressWording.en.usage },
  async run(call) {
    const port = portOf(call);
    if (!port.ok) return port;
    const ended = Promise.race([untilSignal(), untilDeserted()]);
    const simulator = await openExpressSimulator({ port: port.value });
    const settings = [`ONEWINDOW_EXPRESS_URL=${simulator.url}`, `ONEWINDOW_EXPRESS_TOKEN=${EXPRESS_TOKEN}`];
    call.say(expressWording[call.language].listening(simulator.page, settings));
    process.send?.({ port: simulator.port, page: simulator.page });
    await ended;
    await simulator.close();
    if (process.connected) process.disconnect();
    return ok({
      json: { simulator: 'express', stopped: true },
      text: simulatorWording[call.language].ended,
      holds: true,
    });
  },
};

function portOf(call: Call): Result<number, InputRefusal> {
  const given = call.text('port') ?? PORT;
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return ok(Number(given));
  return no({ code: 'portUnfit', message: simulatorWording[call.language].portUnfit(given) });
}

/** The channel to a program that was killed closes by itself, whatever killed it. */
const untilDeserted = () => new Promise<void>((resolve) => void process.once('disconnect', resolve));
