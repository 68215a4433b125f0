import process from 'node:process';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { USUAL_PORT } from '../../../web/bridge/contract.ts';
import { openDevices } from '../../simulators/devices/opening.ts';
import { devicesWording } from '../../simulators/devices/wording.ts';
import type { Call, Command, InputRefusal } from '../command.ts';
import { untilSignal } from '../operation/signals.ts';

const ORIGIN = 'http://localhost:8080';

/** Card reader and document camera of a counter, as a process of its own. Whoever started it is told where it listens, and it ends with him. */
export const command: Command = {
  options: { port: { type: 'string' }, origin: { type: 'string', multiple: true } },
  usage: { zh: devicesWording.zh.usage, en: devicesWording.en.usage },
  async run(call) {
    const say = devicesWording[call.language];
    const [port, origins] = [portOf(call), originsOf(call)];
    if (!port.ok) return port;
    if (!origins.ok) return origins;
    const ended = Promise.race([untilSignal(), untilDeserted()]);
    const simulator = await openDevices({ port: port.value, origins: origins.value });
    call.say(say.listening(simulator.url, origins.value.join(' ')));
    process.send?.({ port: simulator.port, page: simulator.url });
    await ended;
    await simulator.close();
    if (process.connected) process.disconnect();
    return ok({ json: { simulator: 'devices', stopped: true }, text: say.ended, holds: true });
  },
};

function portOf(call: Call): Result<number, InputRefusal> {
  const given = call.text('port') ?? String(USUAL_PORT);
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return ok(Number(given));
  return no({ code: 'portUnfit', message: devicesWording[call.language].portUnfit(given) });
}

/** Origins as browsers write them, so that they can be compared letter by letter. */
function originsOf(call: Call): Result<string[], InputRefusal> {
  const given = call.texts('origin').length === 0 ? [ORIGIN] : call.texts('origin');
  const unfit = given.find((text) => !isOrigin(text));
  if (unfit !== undefined)
    return no({ code: 'originUnfit', message: devicesWording[call.language].originUnfit(unfit) });
  return ok(given.map((text) => new URL(text).origin));
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

/** The channel to a program that was killed closes by itself, whatever killed it. */
const untilDeserted = () => new Promise<void>((resolve) => void process.once('disconnect', resolve));
