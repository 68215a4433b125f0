import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Config } from '../../platform/config/index.ts';
import { EXPRESS_TOKEN } from '../simulators/express.ts';
import { SIMULATED } from '../simulators/opening.ts';

type SimulatorKind = 'sms' | 'mail' | 'express';

/** Simulators that run beside a demo county, where to look at them, and how to end them. */
export type Simulators = { pages: Readonly<Record<SimulatorKind, string>>; config: Config; stop: () => Promise<void> };

/** Beside `src/` and `dist/` alike. */
const program = fileURLToPath(new URL(`../cli/main.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url));

/** Starts each as a process of its own and configures the program to them; what is configured already stays. */
export async function startSimulators(config: Config): Promise<Simulators> {
  const [sms, mail, express] = await Promise.all([start('sms'), start('mail'), start('express')]);
  const near = { host: '127.0.0.1', tls: false } as const;
  return {
    pages: { sms: sms.page, mail: mail.page, express: express.page },
    config: {
      ...config,
      smsGateway: config.smsGateway ?? {
        ...near,
        port: sms.port,
        user: SIMULATED.systemId,
        password: SIMULATED.password,
      },
      smsSender: config.smsSender ?? '10690000',
      mailServer: config.mailServer ?? { ...near, port: mail.port, user: undefined, password: undefined },
      expressUrl: config.expressUrl ?? new URL('api/', express.page),
      expressToken: config.expressUrl === undefined ? EXPRESS_TOKEN : config.expressToken,
      mailSender: config.mailSender ?? 'OneWindow SIMULATOR <window@simulator.example>',
    },
    stop: async () => void (await Promise.all([sms, mail, express].map(({ child }) => end(child)))),
  };
}

const Place = Type.Object({ port: Type.Integer(), page: Type.String() });

const PATIENCE_MS = 20_000;

async function start(kind: SimulatorKind): Promise<{ child: ChildProcess; port: number; page: string }> {
  // A group of its own: Ctrl-C asks the program to end, which ends them when the last message is out.
  const child = fork(program, ['simulate', kind, '--port', '0'], { detached: true, stdio: 'ignore' });
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref();
  const place: unknown = await Promise.race([
    once(child, 'message').then(([said]) => said),
    once(child, 'exit').then(() => undefined),
  ]);
  clearTimeout(late);
  if (!Value.Check(Place, place)) throw new Error(`the simulator ${kind} did not start`);
  child.unref();
  child.channel?.unref();
  return { child, ...place };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.ref();
  if (child.connected) child.disconnect();
  await ended;
}
