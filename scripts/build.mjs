// Builds `dist`: server and pure code by the compiler, the portal's assets, the desk. A build is marked with a hash of its sources, so
// that nothing is built twice, by whatever way the sources came. `--prepare` is npm's call: quiet, and content with what is there where
// the tools are not.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { alone } from './build/alone.mjs';
import { removeOrphans } from './build/orphans.mjs';
import { currentMark, findMark, isMarked, mark } from './build/mark.mjs';
import { runAll } from './build/steps.mjs';

// Whoever calls this may be a test: what is built is what people get.
process.env.NODE_ENV = 'production';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Whether `dist` was made from other sources than those that stand here now. Without sources (an installed package) it never is. */
export async function isStale() {
  return existsSync(`${root}src`) && !isMarked(root, await currentMark(root));
}

/** @returns {Promise<boolean>} whether `dist` is whole now */
export async function build({ quiet = false } = {}) {
  return alone(root, async () => {
    const wanted = await currentMark(root);
    if (isMarked(root, wanted)) return true;
    await removeOrphans(root);
    if (!(await runAll(root, { quiet, fromScratch: findMark(root) === undefined }))) return false;
    // Marked with what was read before: a source that changed meanwhile makes the build stale again.
    await mark(root, wanted);
    return true;
  });
}

async function prepare() {
  if (existsSync(`${root}node_modules/typescript/bin/tsc`) && existsSync(`${root}src`)) return build({ quiet: true });
  if (existsSync(`${root}dist`)) return true;
  process.stderr.write('OneWindow was not built: the compiler is not installed. Run npm install without --omit=dev.\n');
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await (process.argv.includes('--prepare') ? prepare() : build())) ? 0 : 1;
}
