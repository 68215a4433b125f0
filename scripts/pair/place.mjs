// Where a pair stands: `FOLDER/one`, `FOLDER/two`, and `FOLDER/pair.json`, which says what only the script knows.
import { randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * @typedef {'one' | 'two'} Name
 * @typedef {{ folder: string, bin: string, ports: Record<Name, number>, password: string, primary: Name }} Pair
 */

const DEBIAN = '/usr/lib/postgresql';

/** @param {Name} name @returns {Name} */
export const otherOf = (name) => (name === 'one' ? 'two' : 'one');

/** @param {string} folder @returns {Pair | undefined} */
export function findPair(folder) {
  const file = join(resolve(folder), 'pair.json');
  return existsSync(file) ? { ...JSON.parse(readFileSync(file, 'utf8')), folder: resolve(folder) } : undefined;
}

/** @param {string} folder @param {{ ports: string, bin?: string }} wishes @returns {Pair} */
export function makePair(folder, { ports, bin }) {
  const [one = 5441, two = 5442] = ports.split(',').map(Number);
  const pair = {
    folder: resolve(folder),
    bin: bin ?? findBinaries(),
    ports: { one, two },
    password: randomBytes(16).toString('hex'),
    primary: /** @type {Name} */ ('one'),
  };
  mkdirSync(pair.folder, { recursive: true });
  give(pair.folder);
  // The account of the servers passes through; what is in there opens to nobody else.
  chmodSync(pair.folder, 0o711);
  return pair;
}

/** @param {Pair} pair */
export function keep({ folder, ...kept }) {
  writeFileSync(join(folder, 'pair.json'), JSON.stringify(kept), { mode: 0o600 });
}

/** PostgreSQL refuses to run as root. @returns {{ uid?: number, gid?: number }} */
export function account() {
  if (process.getuid?.() !== 0) return {};
  const id = (/** @type {string} */ flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** @param {string} path */
export function give(path) {
  const { uid, gid } = account();
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

function findBinaries() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).filter((name) => Number(name) >= 15) : [];
  const [newest] = versions.toSorted((a, b) => Number(b) - Number(a));
  if (newest !== undefined) return join(DEBIAN, newest, 'bin');
  throw new Error(
    `no PostgreSQL 15 or newer under ${DEBIAN}: install it (apt-get install postgresql) or name it with --bin`,
  );
}
