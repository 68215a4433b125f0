import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compressAssets } from './compress.mjs';

/**
 * What makes `dist`, side by side: each step writes a folder of its own. TypeScript is called by path, since two packages provide `tsc`.
 * @param {string} root @param {{ quiet: boolean, fromScratch: boolean }} how
 */
export async function runAll(root, { quiet, fromScratch }) {
  const compile = ['node_modules/typescript/bin/tsc', '-b', 'tsconfig.pure.json', 'tsconfig.server.json'];
  const steps = [
    ['server', [...compile, ...(fromScratch ? ['--force'] : [])]],
    ['portal', ['scripts/build-portal.mjs', join(root, 'dist/assets/portal')]],
    ['desk', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']],
  ];
  const done = await Promise.all(
    steps.filter(([, [program]]) => existsSync(join(root, program))).map((step) => run(root, step, quiet)),
  );
  if (!done.every(Boolean)) return false;
  for (const folder of ['dist/assets', 'dist/web/desk/assets']) await compressAssets(join(root, folder));
  return true;
}

/** @returns {Promise<boolean>} */
function run(root, [name, args], quiet) {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('close', (code) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      if (!quiet || code !== 0) process.stderr.write(`${code === 0 ? 'built ' : 'FAILED'} ${name} (${seconds} s)\n`);
      if (code !== 0) process.stderr.write(output);
      resolve(code === 0);
    });
  });
}
