// `npm run check`: everything that reads the code without running the product. Steps run side by side; each prints only when it fails.
import { spawn } from 'node:child_process';

const node = process.execPath;
const at = (path) => new URL(`../${path}`, import.meta.url).pathname;

/** Name, command. Types first: the native compiler is quick, and the others need nothing of it. */
const STEPS = [
  ['types', [node, at('node_modules/typescript-native/bin/tsc'), '-b']],
  ['lint', [node, at('node_modules/oxlint/bin/oxlint'), '--type-aware', '--deny-warnings']],
  ['dead exports', [node, at('node_modules/knip/bin/knip.js'), '--no-progress']],
  ['formatting', [node, at('node_modules/prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  [
    'house',
    [node, at('node_modules/vitest/vitest.mjs'), 'run', '--project', 'pure', 'test/architecture', '--reporter', 'dot'],
  ],
];

function run([name, [command, ...args]]) {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: at(''), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('close', (code) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });
}

const results = await Promise.all(STEPS.map(run));
process.exit(results.every(Boolean) ? 0 : 1);
