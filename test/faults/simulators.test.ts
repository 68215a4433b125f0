// Simulators are processes of their own: they come with a demo, and go with it, however it goes.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startDevices } from '../support/app/devices-program.ts';
import { removeLeftover } from '../support/postgres/leftover.ts';
import { callProgram, startProgram, type Program } from '../support/program.ts';

async function start(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Program> {
  const data = await mkdtemp(join(tmpdir(), 'ow-sim-'));
  onTestFinished(() => removeLeftover(data));
  const program = await startProgram({ data, args, env });
  onTestFinished(() => void program.end('SIGKILL'));
  return program;
}

const pagesOf = (said: string) =>
  [...said.matchAll(/SIMULATOR: short messages go to (\S+) and e-mail to (\S+),/g)].flatMap(
    ([, sms = '', mail = '']) => [sms, mail],
  );

const answers = (page: string) =>
  fetch(page).then(
    ({ ok }) => ok,
    () => false,
  );

describe('a demo', () => {
  test('has both simulators, says so, and takes them along when it is killed', async () => {
    const program = await start();
    const pages = pagesOf(program.said());
    expect(pages).toHaveLength(2);
    expect(program.said()).toContain('【模拟器】');
    expect(await Promise.all(pages.map(answers))).toEqual([true, true]);
    await program.end('SIGKILL');
    await vi.waitFor(async () => expect(await Promise.all(pages.map(answers))).toEqual([false, false]), 10_000);
  });

  test('ends them when it ends', async () => {
    const program = await start();
    const pages = pagesOf(program.said());
    expect((await program.end()).code).toBe(0);
    expect(await Promise.all(pages.map(answers))).toEqual([false, false]);
  });
});

test('production has none, whatever it is told', async () => {
  const program = await start(['--no-demo']);
  expect(program.said()).not.toMatch(/SIMULATOR|模拟器/);
});

test('a demo that is told of a gateway elsewhere does not start', async () => {
  const data = await mkdtemp(join(tmpdir(), 'ow-sim-'));
  onTestFinished(() => removeLeftover(data));
  const env = { ONEWINDOW_SMTP_URL: 'smtp://mail.example.cn', ONEWINDOW_MAIL_SENDER: 'a@example.cn' };
  await expect(startProgram({ data, env })).rejects.toThrow("may be somebody's");
});

describe('the devices of a counter, simulated', () => {
  test('run until whoever started them ends them', async () => {
    const devices = await startDevices('http://localhost:8080');
    expect(devices.said()).toContain('[SIMULATOR] card reader and document camera');
    expect(await answers(devices.page)).toBe(true);
    expect(await devices.end()).toBe(0);
    expect(await answers(devices.page)).toBe(false);
  });

  test.each([
    [['--port', '70000'], 'A port is a whole number'],
    [['--origin', 'localhost:8080'], '--origin must be'],
    [['--origin', 'https://a.cn/desk'], '--origin must be'],
    [['--origin', 'http://a.cn', '--origin', '*'], '--origin must be'],
  ])('refuse %j in a sentence', async (args, sentence) => {
    const { code, said } = await callProgram('simulate', 'devices', ...args, '--lang', 'en');
    expect([code, said]).toEqual([2, expect.stringContaining(sentence)]);
  });
});

test('a simulator started by hand refuses a port that is none', async () => {
  const { code, said } = await callProgram('simulate', 'sms', '--port', 'x', '--lang', 'en');
  expect([code, said]).toEqual([2, expect.stringContaining('A port is a whole number')]);
});
