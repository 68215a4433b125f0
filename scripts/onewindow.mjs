#!/usr/bin/env node
// The command `onewindow`. In a checkout it builds `dist` first when that is missing or older than its sources; what the build says
// goes to standard error, so that standard output stays the command's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const place = (path) => new URL(`../${path}`, import.meta.url);
const program = place('dist/app/cli/main.js');

if (existsSync(place('src')) && (await (await import('./build.mjs')).isStale())) {
  process.stderr.write('building …\n');
  const { status } = spawnSync(process.execPath, [fileURLToPath(place('scripts/build.mjs'))], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) fail('The build failed; its messages stand above.');
}
if (!existsSync(program)) fail(`${fileURLToPath(program)} is missing: install the package again.`);
await import(program.href);

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
