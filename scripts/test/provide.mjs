// What the tests need of the machine: a Chromium, a CJK font, a second PostgreSQL, a reader of signed PDFs. Found, else installed where that is possible.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** The same browser without the windows that nobody looks at: a fifth less work for the machine. */
const HEADLESS = '/usr/bin/chromium-headless-shell';
const CHROMIUM = [HEADLESS, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const DEBIAN_POSTGRES = '/usr/lib/postgresql';

const isRootOnDebian = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

/** Paths and versions of what was found; what is missing is undefined. */
export function provide() {
  // For itself, and before the others: a distribution that has none still has Chromium.
  if (!findChromium() && isRootOnDebian()) install(['chromium-headless-shell']);
  const wanted = [
    ...(findChromium() ? [] : ['chromium']),
    ...(hasFont() ? [] : ['fonts-noto-cjk']),
    ...(findPostgres() ? [] : ['postgresql']),
    ...(hasPdfReader() ? [] : ['poppler-utils']),
  ];
  if (wanted.length > 0 && isRootOnDebian()) install(wanted);
  if (!findChromium() && !isRootOnDebian()) downloadChromium();
  return { chromium: findChromium(), font: hasFont(), postgres: findPostgres() };
}

function findChromium() {
  const named = process.env.ONEWINDOW_CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  return CHROMIUM.find((path) => existsSync(path)) ?? playwrightChromium();
}

function playwrightChromium() {
  const asked = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', "import { chromium } from 'playwright-core'; console.log(chromium.executablePath())"],
    { encoding: 'utf8' },
  );
  const path = asked.stdout.trim();
  return path && existsSync(path) ? path : undefined;
}

function hasFont() {
  const asked = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return asked.status === 0 && /Noto Sans CJK|Source Han|PingFang|YaHei/.test(asked.stdout);
}

const hasPdfReader = () => spawnSync('pdfsig', ['-v']).error === undefined;

/** The folder of a PostgreSQL 15 or later that the system ships, beside the embedded one. */
function findPostgres() {
  if (!existsSync(DEBIAN_POSTGRES)) return undefined;
  const version = readdirSync(DEBIAN_POSTGRES).find((name) => Number(name) >= 15);
  return version && existsSync(`${DEBIAN_POSTGRES}/${version}/bin/postgres`)
    ? `${DEBIAN_POSTGRES}/${version}/bin`
    : undefined;
}

function install(packages) {
  console.log(`installing ${packages.join(', ')} with apt-get`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  } catch (error) {
    console.error(`apt-get could not install them: ${error.message}`);
  }
}

function downloadChromium() {
  console.log("downloading a Chromium with playwright's own installer");
  spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium-headless-shell'], {
    stdio: 'inherit',
  });
}
