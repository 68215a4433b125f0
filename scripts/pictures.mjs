// `node scripts/pictures.mjs [folder]`: the pictures of the README, taken from a demonstration county that this starts for itself, with
// Debian's Chromium or the one that ONEWINDOW_CHROMIUM names. Run it when a page looks different; the county is the same each time.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const images = process.argv[2] ?? fileURLToPath(new URL('../docs/images/', import.meta.url));
const command = fileURLToPath(new URL('onewindow.mjs', import.meta.url));
const PHONE = { width: 375, height: 740 };
const DESK = { width: 1366, height: 820 };
/** Cases of the last months, so that the figures have something to say. */
const CASES = '400';
const MOST_MINUTES = 15;

mkdirSync(images, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'onewindow-pictures-'));
const county = await start();
const browser = await chromium.launch({
  executablePath: process.env.ONEWINDOW_CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  await filled();
  await portal();
  await desk();
} finally {
  await browser.close();
  county.child.kill('SIGTERM');
  await once(county.child, 'close');
  rmSync(data, { recursive: true });
}

async function start() {
  const child = spawn(process.execPath, [command, 'start', '--port', '0', '--data', data], {
    env: { ...process.env, ONEWINDOW_DEMO_CASES: CASES, ONEWINDOW_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  for (;;) {
    const [, url] = /runs at (http\S+?)\/?\n/.exec(said) ?? [];
    const [, password] = /^ {2}clerk +(\S+)/m.exec(said) ?? [];
    const [, person] = /^ {2}(\d{18}) +\S+ +演示张三/m.exec(said) ?? [];
    if (url && password && person) return { child, url, password, person };
    if (child.exitCode !== null) throw new Error(`the county did not start:\n${said}`);
    await pause(200);
  }
}

/** Until the county's past is there, as `doctor` tells it. */
async function filled() {
  const until = Date.now() + MOST_MINUTES * 60_000;
  while (Date.now() < until) {
    const doctor = spawn(process.execPath, [command, 'doctor', '--json', '--data', data], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    doctor.stdout.setEncoding('utf8').on('data', (text) => (said += text));
    await once(doctor, 'close');
    if (isDone(said)) return;
    await pause(5_000);
  }
  throw new Error('the past of the county did not come about in time');
}

/** @param {string} said */
function isDone(said) {
  const { checks } = JSON.parse(said);
  const { detail } = checks.find(({ name }) => name === 'county');
  const [, done, acts] = /(\d+)\/(\d+)/.exec(detail);
  return done === acts;
}

async function pageOf(viewport) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', deviceScaleFactor: 2 });
  return context.newPage();
}

function picture(page, name) {
  return page.screenshot({ path: join(images, `${name}.png`) });
}

function press(page, name) {
  return page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click();
}

async function signIn(page, identifier) {
  await page.locator('main input:not([type=hidden])').first().fill(identifier);
  await page.locator('main input[type=password]').fill(county.password);
  await page.locator('main button[type=submit]').first().click();
}

async function portal() {
  const wide = await pageOf({ width: 1280, height: 900 });
  await wide.goto(county.url);
  await picture(wide, 'home');
  const phone = await pageOf(PHONE);
  await phone.goto(`${county.url}/items/public-health`);
  await press(phone, '开始办理');
  await signIn(phone, county.person);
  await press(phone, '开始填写');
  await phone.waitForURL(/\/pages\//);
  await picture(phone, 'question');
  await phone.goto(`${county.url}/ratings`);
  await picture(phone, 'ratings');
}

async function desk() {
  for (const [login, place, name, shown] of [
    ['clerk', '/desk/', 'desk', 'table tbody tr'],
    ['leader', '/desk/cockpit', 'cockpit', '.cockpit .figure-card'],
  ]) {
    const page = await pageOf(DESK);
    await page.goto(`${county.url}/sign-in?to=${encodeURIComponent(place)}`);
    await signIn(page, login);
    await page.goto(`${county.url}${place}`);
    await page.locator(shown).first().waitFor();
    await page.waitForTimeout(1_000);
    await picture(page, name);
  }
}
