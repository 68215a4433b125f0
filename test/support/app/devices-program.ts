import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../../scripts/onewindow.mjs', import.meta.url));

export type DevicesProgram = {
  port: number;
  page: string;
  said: () => string;
  end: () => Promise<number | null>;
  /** Lays cards and sheets and chooses faults, by the form of its page; what is not named is as usual. */
  arrange: (form: Readonly<Record<string, string>>) => Promise<void>;
  /** The pairing code, read off its page. */
  code: () => Promise<string>;
};

/** `onewindow simulate devices` as a process of its own, for pages of one origin. */
export async function startDevices(origin: string, port = 0): Promise<DevicesProgram> {
  const args = ['simulate', 'devices', '--port', String(port), '--origin', origin, '--lang', 'en'];
  const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const place = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('close', () => reject(new Error(`the simulator ended instead of starting:\n${said}`)));
  });
  const ended = once(child, 'close');
  const page = String(Object(place).page);
  return {
    ...{ port: Number(Object(place).port), page },
    said: () => said,
    end: async () => {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
    arrange: async (form) => {
      const body = new URLSearchParams({ card: 'none', sheet: 'none', workMs: '100', ...form });
      const answer = await fetch(`${page}arrange`, { method: 'POST', redirect: 'manual', body });
      if (answer.status !== 303) throw new Error(`not laid: ${answer.status}`);
    },
    code: async () => /class="code">(\d{6})</.exec(await (await fetch(page)).text())?.[1] ?? '',
  };
}
