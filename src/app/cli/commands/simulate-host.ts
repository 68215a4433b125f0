import process from 'node:process';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { isLoopback } from '../../../platform/config/index.ts';
import { HOST_APP_CLIENT, openHostApp } from '../../simulators/host-app.ts';
import { hostAppWording } from '../../simulators/host-app-wording.ts';
import type { Call, Command, InputRefusal } from '../command.ts';
import { untilSignal } from '../operation/signals.ts';

const PORT = '8090';
const PORTAL = 'http://localhost:8080';

/** A phone app that opens our pages, as a process of its own. Whoever started it is told where it listens, and it ends with him. */
export const command: Command = {
  options: { port: { type: 'string' }, portal: { type: 'string' } },
  usage: { zh: hostAppWording.zh.usage, en: hostAppWording.en.usage },
  async run(call) {
    const say = hostAppWording[call.language];
    const [port, portal] = [portOf(call), portalOf(call)];
    if (!port.ok) return port;
    if (!portal.ok) return portal;
    const ended = Promise.race([untilSignal(), untilDeserted()]);
    const simulator = await openHostApp({ port: port.value, portal: portal.value });
    call.say(say.listening(simulator.url, settingsFor(simulator.url)));
    process.send?.({ port: simulator.port, page: simulator.url });
    await ended;
    await simulator.close();
    if (process.connected) process.disconnect();
    return ok({ json: { simulator: 'host', stopped: true }, text: say.ended, holds: true });
  },
};

/** What the portal has to be told to be opened by it. */
const settingsFor = (url: string): string[] => [
  'ONEWINDOW_HOST_APP_NAME=模拟应用',
  'ONEWINDOW_HOST_APP_NAME_EN=SimulatedApp',
  `ONEWINDOW_HOST_APP_RETURN=${url}/`,
  `ONEWINDOW_HOST_APP_TOKEN_URL=${url}/token`,
  `ONEWINDOW_HOST_APP_USER_URL=${url}/user`,
  `ONEWINDOW_HOST_APP_CLIENT_ID=${HOST_APP_CLIENT.id}`,
  `ONEWINDOW_HOST_APP_CLIENT_SECRET=${HOST_APP_CLIENT.secret}`,
  'ONEWINDOW_HOST_APP_LEVELS=L1=1,L2=2,L3=3',
];

function portOf(call: Call): Result<number, InputRefusal> {
  const given = call.text('port') ?? PORT;
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return ok(Number(given));
  return no({ code: 'portUnfit', message: hostAppWording[call.language].portUnfit(given) });
}

/** It gives out identities to whoever asks: it opens pages of this machine and of no other. */
function portalOf(call: Call): Result<URL, InputRefusal> {
  const given = call.text('portal') ?? PORTAL;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol === 'http:' && isLoopback(url.hostname)) return ok(url);
  return no({ code: 'portalUnfit', message: hostAppWording[call.language].portalUnfit(given) });
}

/** The channel to a program that was killed closes by itself, whatever killed it. */
const untilDeserted = () => new Promise<void>((resolve) => void process.once('disconnect', resolve));
