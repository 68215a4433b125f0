import { HOST_APP_CLIENT, openHostApp, type HostAppSimulator } from '../../../src/app/simulators/host-app.ts';
import { freePort } from '../identity/site.ts';

export type HostAppBeside = {
  simulator: HostAppSimulator;
  /** What the program has to be told to be opened by it. */
  environment: Readonly<Record<string, string>>;
  /** The address that it would open: the same person gets a new ticket each time. */
  addressFor(person: string, asked?: Readonly<Record<string, string>>): Promise<URL>;
};

/** The simulated app in this process, and the port on which the program has to listen for it. */
export async function openHostAppBeside(): Promise<HostAppBeside> {
  const port = await freePort();
  const simulator = await openHostApp({ port: 0, portal: new URL(`http://localhost:${port}`) });
  return {
    simulator,
    environment: { PORT: String(port), ...hostAppSettings(simulator.url) },
    addressFor: async (person, asked = {}) => {
      const answer = await fetch(`${simulator.url}/open`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ person, ...asked }),
      });
      return new URL(answer.headers.get('location') ?? '');
    },
  };
}

export const hostAppSettings = (url: string): Readonly<Record<string, string>> => ({
  ONEWINDOW_HOST_APP_NAME: '模拟应用',
  ONEWINDOW_HOST_APP_NAME_EN: 'Simulated App',
  ONEWINDOW_HOST_APP_RETURN: `${url}/`,
  ONEWINDOW_HOST_APP_TOKEN_URL: `${url}/token`,
  ONEWINDOW_HOST_APP_USER_URL: `${url}/user`,
  ONEWINDOW_HOST_APP_CLIENT_ID: HOST_APP_CLIENT.id,
  ONEWINDOW_HOST_APP_CLIENT_SECRET: HOST_APP_CLIENT.secret,
  ONEWINDOW_HOST_APP_LEVELS: 'L1=1,L2=2,L3=3',
});
