// A clerk pairs the devices of the computer, reads a card and takes a picture; the devices are a process of their own, and simulated.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { assetRoutes } from '../../src/app/assets/routes.ts';
import { closeServer, createServer } from '../../src/platform/http/index.ts';
import { bridgeWording } from '../../src/web/desk/bridge/wording.ts';
import { settingsWording } from '../../src/web/desk/settings/wording.ts';
import { uiWording, type ChosenMode } from '../../src/web/ui/index.ts';
import { startDevices, type DevicesProgram } from '../support/app/devices-program.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { hasOpenssl, makeCertificate } from '../support/http/certificate.ts';
import { openDoor } from '../support/http/doors.ts';
import { freePort } from '../support/identity/site.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = bridgeWording.zh;

let app: TestApp;
let devices: DevicesProgram;
let browser: Browser;
let seat: Seat;
let page: Page;

beforeAll(async () => {
  const bridgePort = await freePort();
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error', ONEWINDOW_BRIDGE_PORT: String(bridgePort) });
  devices = await startDevices(new URL(app.url).origin, bridgePort);
  browser = await openBrowser();
  seat = await takeSeat(browser);
  ({ page } = seat);
  const { secret } = await enrol(app.house.modules.identity, app.cast.clerk);
  await signIn(seat, new URL('/desk/', app.url).href, { ...app.cast.clerk, secret });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
  await devices.end();
});

const status = (words: string) => page.locator('.device-status', { hasText: words }).waitFor();
const words = (text: string) => page.locator('.device-settings').getByText(text).first().waitFor();
const alarm = async (code: keyof typeof say.faults) => {
  await words(say.faults[code].way);
  return page.locator('.device-settings [role=alert] .banner-title').textContent();
};

describe('before the devices are paired', () => {
  test('a clerk sees in the head of the desk that no reader is connected, and connects by keyboard', async () => {
    await status(say.status.readerMissing);
    await seat.keys.tabTo(say.status.readerMissing);
    await seat.keys.press('Enter');
    await words(say.stages.off);
    await page.getByRole('button', { name: say.connect }).press('Enter');
    await words(say.stages.unpaired);
    await status(say.status.unpaired);
    expect(await violationsOn(page)).toEqual([]);
  });

  test('what is no code is asked for again, a wrong one is refused, and what was typed stays', async () => {
    const field = page.getByLabel(say.pairing.code);
    await field.fill('12');
    await page.getByRole('button', { name: say.pairing.send, exact: true }).click();
    await words(say.pairing.unfit);
    expect(await violationsOn(page)).toEqual([]);
    const code = await devices.code();
    await field.fill(code === '000000' ? '000001' : '000000');
    await seat.keys.press('Enter');
    expect(await alarm('wrongCode')).toBe(say.faults.wrongCode.what(''));
    expect(await field.inputValue()).toMatch(/^00000\d$/);
  });

  test('the code on the window of the devices pairs, spaces or not; the desk says that they are simulated', async () => {
    const code = await devices.code();
    await page.getByLabel(say.pairing.code).fill(` ${code.slice(0, 3)} ${code.slice(3)}`);
    await seat.keys.press('Enter');
    await words(say.stages.paired);
    await status(say.status.readerReady);
    await status(say.simulated);
    expect(await page.locator('.device-settings').getByText(say.simulated).count()).toBeGreaterThan(0);
  });
});

describe('with the devices paired', () => {
  test('F4 reads the card that lies there', async () => {
    await devices.arrange({ card: 'sun' });
    await seat.keys.press('F4');
    const card = page.getByRole('region', { name: say.card.title });
    await card.getByText('模拟孙七').waitFor();
    expect(await card.textContent()).toMatch(/汉族.*1988年4月9日.*980828198804090714?/);
    expect(await pictureWidth('.device-card img')).toBe(102);
  });

  test('F6 takes a picture of the sheet that lies there', async () => {
    await devices.arrange({ sheet: 'licence' });
    await seat.keys.press('F6');
    await page.getByText(/^sheet-\d{8}-\d{6}\.jpg$/).waitFor();
    expect(await pictureWidth('.device-picture img')).toBe(907);
  });

  test.each<[string, Readonly<Record<string, string>>, 'F4' | 'F6', keyof typeof say.faults]>([
    ['a card that has expired', { card: 'expired' }, 'F4', 'cardExpired'],
    ['a card that is no identity card', { card: 'other' }, 'F4', 'otherCard'],
    ['a card that cannot be read', { card: 'sun', cardFails: 'on' }, 'F4', 'cardUnreadable'],
    ['a reader that is not plugged in', { card: 'sun', readerUnplugged: 'on' }, 'F4', 'unplugged'],
    ['a camera that is not plugged in', { cameraUnplugged: 'on' }, 'F6', 'unplugged'],
    ['a camera that fails', { cameraFails: 'on' }, 'F6', 'captureFailed'],
  ])('%s is told in words, with what to do', async (_name, form, key, code) => {
    await devices.arrange(form);
    await seat.keys.press(key);
    const told = await alarm(code);
    // Nothing of the person before stands beside it.
    expect(await page.locator(key === 'F4' ? '.device-card' : '.device-picture').count()).toBe(0);
    expect(told).toMatch(code === 'cardExpired' ? /已在 \d{4}年\d+月\d+日 到期/ : /./);
    expect(await violationsOn(page)).toEqual([]);
  });

  test('a reader that is unplugged while a slow card is read ends it, and the head of the desk says so', async () => {
    await devices.arrange({ card: 'sun', workMs: '20000' });
    await seat.keys.press('F4');
    await words(say.steps.readingCard);
    await devices.arrange({ card: 'sun', workMs: '20000', readerUnplugged: 'on' });
    expect(await alarm('unplugged')).toBe(say.faults.unplugged.what(''));
    await status(say.status.readerMissing);
    await devices.arrange({});
    await status(say.status.readerReady);
  });

  test('a card taken away too early is told, and waiting can be given up', async () => {
    await devices.arrange({ card: 'sun', workMs: '20000' });
    await seat.keys.press('F4');
    await words(say.steps.readingCard);
    await devices.arrange({ workMs: '20000' });
    await alarm('cardRemoved');
    await seat.keys.press('F4');
    await words(say.steps.waitingForCard);
    await page.getByRole('button', { name: say.giveUp }).click();
    await page.getByRole('button', { name: say.giveUp }).waitFor({ state: 'detached' });
    expect(await page.locator('.device-settings [role=alert]').count()).toBe(0);
  });

  test('a second page finds the reader busy', async () => {
    const other = await seat.context.newPage();
    onTestFinished(() => other.close());
    await other.goto(new URL('/desk/', app.url).href);
    await other.locator('.device-status', { hasText: say.status.readerReady }).click();
    await other.locator('.devices').getByRole('button', { name: say.readCard }).waitFor();
    await seat.keys.press('F4');
    await words(say.steps.waitingForCard);
    await other.keyboard.press('F4');
    await other.getByText(say.faults.busy.way).waitFor();
    await page.getByRole('button', { name: say.giveUp }).click();
    await other.keyboard.press('F4');
    await other.getByText(say.steps.waitingForCard).waitFor();
    await other.getByRole('button', { name: say.giveUp }).click();
    await other.getByRole('button', { name: say.giveUp }).waitFor({ state: 'detached' });
  });

  test.each<ChosenMode>(['elder', 'high-contrast', 'normal'])(
    'axe finds nothing wrong in the mode %s',
    async (mode) => {
      await devices.arrange({ card: 'zhou' });
      await seat.keys.press('F4');
      await page.getByRole('region', { name: say.card.title }).getByText('模拟周八').waitFor();
      await page.getByLabel(uiWording.zh.frame.modes[mode]).check();
      expect(await violationsOn(page)).toEqual([]);
    },
  );

  test('in English too', async () => {
    await page.getByRole('button', { name: settingsWording.zh.close }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('.device-status', { hasText: bridgeWording.en.status.readerReady }).click();
    await page.locator('.devices').getByRole('button', { name: bridgeWording.en.readCard }).click();
    await page.getByRole('region', { name: bridgeWording.en.card.title }).getByText('Tujia').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: settingsWording.en.close }).click();
    await page.getByRole('button', { name: uiWording.zh.languageName }).click();
  });

  test('no script failed, and the policy forbade nothing', () => {
    expect(seat.faults).toEqual([]);
  });

  test('a page that is opened again is connected at once; without the program the desk says so', async () => {
    await page.reload();
    await status(say.status.readerReady);
    await devices.end();
    await status(say.status.readerMissing);
    await page.locator('.device-status').click();
    await words(say.stages.away);
    await words(say.connectHint(new URL(app.url).origin));
  });
});

const pictureWidth = (selector: string) =>
  page
    .locator(selector)
    .evaluate((image) => (image instanceof HTMLImageElement ? image.decode().then(() => image.naturalWidth) : 0));

/** Whether a page gets to the bridge, and why not. */
const reach = (at: Page, port: number) =>
  at.evaluate(
    (address) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
        const socket = new WebSocket(address);
        socket.onopen = () => resolve('open');
        // The policy's own word comes first, if it has one.
        socket.onerror = () => setTimeout(() => resolve('refused'), 200);
      }),
    `ws://127.0.0.1:${port}/bridge`,
  );

test('no page of the portal reaches the devices, whatever runs in it', async () => {
  const simulator = await startDevices(new URL(app.url).origin);
  onTestFinished(() => void simulator.end());
  await page.goto(app.url);
  expect(await reach(page, simulator.port)).toBe('connect-src');
});

test.runIf(hasOpenssl)(
  'a desk under https reaches them by its browser, and only from an origin that they know',
  async () => {
    const port = await freePort();
    const origin = `https://localhost:${port}`;
    const [known, stranger] = await Promise.all([startDevices(origin), startDevices('https://elsewhere.example')]);
    onTestFinished(() => void Promise.all([known.end(), stranger.end()]));
    const { key, cert } = makeCertificate();
    for (const [simulator, outcome] of [
      [known, 'open'],
      [stranger, 'refused'],
    ] as const) {
      const tls = { certificate: Buffer.from(cert), key: Buffer.from(key) };
      const server = await createServer({ gatekeeper: openDoor, publicUrl: origin, tls });
      await assetRoutes(server, { bridgePort: simulator.port });
      await server.listen({ port, host: 'localhost' });
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      const secure = await context.newPage();
      const answer = await secure.goto(`${origin}/desk/`);
      expect(answer?.headers()['content-security-policy']).toContain('upgrade-insecure-requests');
      expect(await reach(secure, simulator.port)).toBe(outcome);
      await context.close();
      await closeServer(server, 0);
    }
  },
);
