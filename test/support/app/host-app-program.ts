import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../../scripts/onewindow.mjs', import.meta.url));

export type HostAppProgram = { page: string; said: () => string; end: () => Promise<number | null> };

/** `onewindow simulate host` as a process of its own, which says where it listens to whoever started it. */
export async function startHostApp(portal: string): Promise<HostAppProgram> {
  const child = spawn(
    process.execPath,
    [command, 'simulate', 'host', '--port', '0', '--portal', portal, '--lang', 'en'],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  );
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const place = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('close', () => reject(new Error(`the simulator ended instead of starting:\n${said}`)));
  });
  const ended = once(child, 'close');
  return {
    page: String(Object(place).page),
    said: () => said,
    end: async () => {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}
