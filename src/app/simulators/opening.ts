import { openMailSimulator } from './mail-server.ts';
import type { OwnServer } from './own-page.ts';
import { openPageServer } from './page-server.ts';
import { openSmsCentre } from './sms-centre.ts';

/** How our own program knows the simulated gateway; both stand in the usage text, since they protect nothing. */
export const SIMULATED = { systemId: 'simulator', password: 'simulate' } as const;

export type Simulator = { port: number; page: string; close(): Promise<void> };
export type SimulatorKind = 'sms' | 'mail';

type Ports = { port: number; page: number };

/** A simulator with its page. */
export const openSimulator = (kind: SimulatorKind, ports: Ports): Promise<Simulator> =>
  kind === 'sms' ? openSms(ports) : openMail(ports);

async function openSms({ port, page }: Ports): Promise<Simulator> {
  const centre = await openSmsCentre({ port, ...SIMULATED });
  return together(centre, await openPageServer({ kind: 'sms', port: page, shown: centre }));
}

async function openMail({ port, page }: Ports): Promise<Simulator> {
  const server = await openMailSimulator({ port });
  return together(server, await openPageServer({ kind: 'mail', port: page, shown: server }));
}

const together = (simulator: Omit<Simulator, 'page'>, page: OwnServer): Simulator => ({
  port: simulator.port,
  page: page.url,
  close: async () => {
    await page.close();
    await simulator.close();
  },
});
