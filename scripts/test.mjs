// `npm test`: everything, doing its own set-up. What the machine cannot give is skipped aloud and counted, unless
// ONEWINDOW_REQUIRE=all, which turns a skip into a failure.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { provide } from './test/provide.mjs';

const root = new URL('../', import.meta.url).pathname;
const reports = mkdtempSync(join(tmpdir(), 'onewindow-tests-'));
const strict = process.env.ONEWINDOW_REQUIRE === 'all';
const found = provide();

const vitest = (name, projects, { env = {}, only = [], without = [] } = {}) => ({
  name,
  command: [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...only,
    ...projects.flatMap((project) => ['--project', project]),
    ...without.flatMap((pattern) => ['--exclude', pattern]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, `${name}.json`)}`,
    // What one step has translated the next one reads; the folder is of this run, so nothing old is in it.
    '--experimental.fsModuleCache',
    `--experimental.fsModuleCachePath=${join(reports, 'modules')}`,
  ],
  env,
  report: join(reports, `${name}.json`),
});

const STEPS = [
  { name: 'check', command: [join(root, 'scripts/check.mjs')] },
  vitest('pure', ['pure'], { env: { HOUSE_ASKED: 'yes' } }),
  vitest('database', ['db']),
  ...needing(
    found.postgres,
    "the system's PostgreSQL",
    // What is said to the database, and every address a few times: the rest of what answers over HTTP, and what goes through the same
    // commands once more and at length, say nothing else to it. Tests of our supervisor start servers of their own.
    vitest('database-system', ['db'], {
      only: ['db.test', 'fuzz/api'],
      without: [
        'src/platform/postgres/**',
        'test/journeys/themes/share-*',
        'src/app/county/fill*',
        'src/modules/process/migration/thousand*',
      ],
      env: { ONEWINDOW_TEST_POSTGRES: 'debian15', FUZZ_RUNS: '4' },
    }),
  ),
  ...needing(
    found.chromium && found.font,
    'a Chromium and a Chinese font',
    vitest('web', ['web'], { env: { ONEWINDOW_CHROMIUM: found.chromium ?? '' } }),
  ),
  vitest('faults', ['faults'], { env: { ONEWINDOW_CHROMIUM: found.chromium ?? '' } }),
];

function needing(thing, description, step) {
  return [thing ? step : { name: step.name, missing: description }];
}

const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
/** Named again at the end: what was printed half an hour before is not looked for. */
const failedTests = [];

for (const step of STEPS) {
  if (step.missing) {
    console.log(`\nSKIPPED ${step.name}: this machine has not ${step.missing}`);
    totals.skipped += 1;
    if (strict) failures.push(`${step.name} (skipped, but everything was required)`);
    continue;
  }
  console.log(`\n== ${step.name}`);
  const startedAt = performance.now();
  const code = await run(step);
  count(step);
  console.log(`${step.name}: ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  if (code !== 0) failures.push(step.name);
}

rmSync(reports, { recursive: true, force: true });
if (strict && totals.skipped > 0) failures.push(`${totals.skipped} skipped, but everything was required`);
if (failures.length > 0) console.log(`\nFAILED: ${failures.join(', ')}`);
for (const { step, test, file, why } of failedTests) console.log(`  ${step}: ${file} > ${test}\n    ${why}`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(failures.length > 0 ? 1 : 0);

function run({ command, env }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function count({ name, report }) {
  if (!report) return;
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    failedTests.push(...testResults.flatMap((file) => failedOf(name, file)));
    totals.passed += numPassedTests;
    totals.failed += numFailedTests;
    totals.skipped += numPendingTests;
  } catch {
    failures.push('a report that cannot be read');
  }
}

/** A file that fails as a whole, in its set-up, has no failed test to show. */
function failedOf(step, { name, status, message, assertionResults }) {
  const file = relative(root, name);
  const firstLine = (text) =>
    stripVTControlCharacters(text ?? '')
      .split('\n', 1)[0]
      .slice(0, 300);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (status === 'failed' && failed.length === 0) return [{ step, file, test: '(the file)', why: firstLine(message) }];
  return failed.map(({ fullName, failureMessages }) => ({
    step,
    file,
    test: fullName,
    why: firstLine(failureMessages[0]),
  }));
}
