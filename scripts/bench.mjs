// `npm run bench`: lists the benches. `npm run bench -- errand [--json] [options]` runs one, `npm run bench -- all` each in turn. A bench
// prints ours and its reference from the same run; with --json standard output is one document, `{"results":[…]}`.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const folder = fileURLToPath(new URL('../bench/', import.meta.url));
const [wanted, ...options] = process.argv.slice(2);
const json = options.includes('--json');
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length));

if (wanted === undefined) list();
else if (wanted !== 'all' && !known.includes(wanted)) fail(`There is no bench ${wanted}: ${known.join(', ')}, or all.`);
else await runEach(wanted === 'all' ? known : [wanted]);

function list() {
  for (const name of known) {
    const [first = ''] = readFileSync(`${folder}${name}.ts`, 'utf8').split('\n');
    console.log(`${name.padEnd(10)} ${first.replace(/^\/\/ /, '').replace(/ `.*`$/, '')}`);
  }
  console.log('\nnpm run bench -- <name> [--json]');
}

/** @param {string[]} names */
async function runEach(names) {
  // A bench measures what the sources say now.
  if (!(await build({ quiet: true }))) fail('The build failed; its messages stand above.');
  const results = [];
  for (const name of names) {
    const command = ['bench', ...(options.length > 0 ? ['--', name, ...options] : ['--', name])].join(' ');
    if (!json) console.log(`\n$ npm run ${command}`);
    const { code, output } = await run(name);
    if (code !== 0) process.exitCode = 1;
    if (json) results.push({ bench: name, command: `npm run ${command}`, ...read(output) });
  }
  if (json) console.log(JSON.stringify({ results }));
}

/** @param {string} name @returns {Promise<{ code: number, output: string }>} */
function run(name) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', `${folder}${name}.ts`, ...options], {
      stdio: ['ignore', json ? 'pipe' : 'inherit', 'inherit'],
      env: { ...process.env, TSX_TSCONFIG_PATH: fileURLToPath(new URL('../tsconfig.server.json', import.meta.url)) },
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A bench that speaks to people only is quoted. @param {string} output */
function read(output) {
  try {
    return JSON.parse(output);
  } catch {
    return { output };
  }
}

/** @param {string} sentence */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
