import process from 'node:process';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { openSimulator, type Simulator, type SimulatorKind } from '../../simulators/opening.ts';
import { simulatorWording } from '../../simulators/wording.ts';
import type { Call, Command, InputRefusal } from '../command.ts';
import { untilSignal } from '../operation/signals.ts';

const SCHEME: Record<SimulatorKind, string> = { sms: 'smpp', mail: 'smtp' };

/** A simulator as a process of its own. One that another program started says to it where it listens, and ends with it. */
export const simulateCommand = (kind: SimulatorKind, standardPort: number): Command => ({
  options: { port: { type: 'string' }, 'page-port': { type: 'string' } },
  usage: { zh: simulatorWording.zh.usage[kind], en: simulatorWording.en.usage[kind] },
  async run(call) {
    const say = simulatorWording[call.language];
    const [port, page] = [portOf(call, 'port', standardPort), portOf(call, 'page-port', 0)];
    if (!port.ok) return port;
    if (!page.ok) return page;
    const ended = Promise.race([untilSignal(), untilDeserted()]);
    const simulator = await openSimulator(kind, { port: port.value, page: page.value });
    const address = `${SCHEME[kind]}://127.0.0.1:${simulator.port}`;
    call.say(say.listening(say.title[kind], address, simulator.page));
    process.send?.(placeOf(simulator));
    await ended;
    await simulator.close();
    if (process.connected) process.disconnect();
    return ok({ json: { simulator: kind, stopped: true }, text: say.ended, holds: true });
  },
});

const placeOf = ({ port, page }: Simulator) => ({ port, page });

function portOf(call: Call, option: string, otherwise: number): Result<number, InputRefusal> {
  const given = call.text(option);
  if (given === undefined) return ok(otherwise);
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return ok(Number(given));
  return no({ code: 'portUnfit', message: simulatorWording[call.language].portUnfit(given) });
}

/** The channel to a program that was killed closes by itself, whatever killed it. */
const untilDeserted = () => new Promise<void>((resolve) => void process.once('disconnect', resolve));
