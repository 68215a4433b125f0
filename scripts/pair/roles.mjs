// What each of the two is: primary, standby that is waited for, or fenced.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { account, give, keep, otherOf } from './place.mjs';

/** @typedef {import('./place.mjs').Pair} Pair @typedef {import('./place.mjs').Name} Name */

const LONGEST_S = 60;

/** @param {Pair} pair @param {readonly string[]} settings of both servers, as `name=value` */
export async function firstStart(pair, settings) {
  const pwfile = join(pair.folder, 'password');
  writeFileSync(pwfile, pair.password, { mode: 0o600 });
  give(pwfile);
  const text = ['--encoding', 'UTF8', '--locale', 'C.UTF-8'];
  tool(pair, 'initdb', [
    '-D',
    dataOf(pair, 'one'),
    '-U',
    'onewindow',
    '-A',
    'scram-sha-256',
    '--pwfile',
    pwfile,
    ...text,
  ]);
  rmSync(pwfile);
  const lines = settings.map((setting) => setting.replace(/^([^=]*)=(.*)$/, "$1 = '$2'\n"));
  appendFileSync(join(dataOf(pair, 'one'), 'postgresql.conf'), lines.join(''));
  start(pair, 'one');
  keep(pair);
  ask(pair, 'one', `create role replicator replication login password '${pair.password}'`);
  ask(pair, 'one', 'create database onewindow');
  await attach(pair, 'two');
}

/** The primary, and the other only where it is a standby: one that was the primary before must not come back as one. @param {Pair} pair */
export async function startAll(pair) {
  start(pair, pair.primary);
  const other = otherOf(pair.primary);
  if (existsSync(join(dataOf(pair, other), 'standby.signal'))) start(pair, other);
}

/**
 * A copy of the primary that streams from a slot of its own, so that what it has not received yet is kept; only once it streams does the
 * primary wait for it.
 * @param {Pair} pair @param {Name} name
 */
export async function attach(pair, name) {
  const from = pair.primary;
  end(pair, name, 'immediate');
  rmSync(dataOf(pair, name), { recursive: true, force: true });
  ask(pair, from, `select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '${name}'`);
  const way = `host=127.0.0.1 port=${pair.ports[from]} user=replicator password=${pair.password} application_name=${name}`;
  const slot = ['--create-slot', '--slot', name, '--write-recovery-conf'];
  tool(pair, 'pg_basebackup', ['-D', dataOf(pair, name), '-d', way, '--checkpoint=fast', '-X', 'stream', ...slot]);
  start(pair, name);
  await until(pair, `select state = 'streaming' from pg_stat_replication where application_name = '${name}'`);
  ask(pair, from, `alter system set synchronous_standby_names = '${name}'`);
  ask(pair, from, 'select pg_reload_conf()');
  await until(pair, `select sync_state = 'sync' from pg_stat_replication where application_name = '${name}'`);
}

/** Ends the primary at once, whatever it does: two that can be written would each confirm what the other has not. @param {Pair} pair */
export const fence = (pair) => end(pair, pair.primary, 'immediate');

/**
 * The standby becomes the primary. It waits for nobody until the other was made anew, so that people are served meanwhile.
 * @param {Pair} pair @returns {Pair}
 */
export function promote(pair) {
  const promoted = { ...pair, primary: otherOf(pair.primary) };
  tool(pair, 'pg_ctl', ['promote', '-D', dataOf(pair, promoted.primary), '-w', '-t', String(LONGEST_S)]);
  keep(promoted);
  return promoted;
}

/** @param {Pair} pair @param {Name} name */
export function roleOf(pair, name) {
  const standing = "select case when pg_is_in_recovery() then 'standby' else 'primary' end";
  const { status, stdout } = psql(pair, name, standing);
  if (status !== 0) return 'does not answer';
  if (stdout.trim() === 'standby') return 'standby';
  const waits = psql(
    pair,
    name,
    "select coalesce(string_agg(application_name, ', '), '') from pg_stat_replication where sync_state = 'sync'",
  );
  return waits.stdout.trim() === '' ? 'primary, waits for nobody' : `primary, waits for ${waits.stdout.trim()}`;
}

/** @param {Pair} pair @param {Name} name */
function start(pair, name) {
  if (run(pair, 'pg_ctl', ['status', '-D', dataOf(pair, name)]).status === 0) return;
  const settings = `-p ${pair.ports[name]} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`;
  const log = `${dataOf(pair, name)}.log`;
  tool(pair, 'pg_ctl', ['start', '-D', dataOf(pair, name), '-w', '-t', String(LONGEST_S), '-l', log, '-o', settings]);
}

/** The primary first: it ends once the standby has all that it confirmed. @param {Pair} pair */
export function stopAll(pair) {
  for (const name of [pair.primary, otherOf(pair.primary)]) end(pair, name, 'fast');
}

/** @param {Pair} pair @param {Name} name @param {'fast' | 'immediate'} how */
const end = (pair, name, how) => run(pair, 'pg_ctl', ['stop', '-D', dataOf(pair, name), '-m', how, '-w']);

/** @param {Pair} pair @param {Name} name */
const dataOf = (pair, name) => join(pair.folder, name);

/** @param {Pair} pair @param {string} question */
async function until(pair, question) {
  for (let tries = 0; tries < LONGEST_S * 10; tries += 1) {
    if (psql(pair, pair.primary, question).stdout.trim() === 't') return;
    await sleep(100);
  }
  throw new Error(`waited ${LONGEST_S} s in vain: ${question}`);
}

/** @param {Pair} pair @param {Name} name @param {string} statement */
function ask(pair, name, statement) {
  const { status, stderr } = psql(pair, name, statement);
  if (status !== 0) throw new Error(stderr);
}

/** @param {Pair} pair @param {Name} name @param {string} statement */
function psql({ bin, ports, password }, name, statement) {
  const place = ['-h', '127.0.0.1', '-p', String(ports[name]), '-U', 'onewindow', '-d', 'postgres'];
  return spawnSync(join(bin, 'psql'), ['-XAtq', '-v', 'ON_ERROR_STOP=1', ...place, '-c', statement], {
    encoding: 'utf8',
    env: { ...process.env, PGPASSWORD: password, PGCONNECT_TIMEOUT: '3' },
  });
}

/** @param {Pair} pair @param {string} name @param {readonly string[]} args */
function tool(pair, name, args) {
  const { status, stderr, error } = run(pair, name, args);
  if (status !== 0) throw new Error(`${name} failed: ${error?.message ?? stderr}`);
}

/** @param {Pair} pair @param {string} name @param {readonly string[]} args */
function run(pair, name, args) {
  // A server that was started keeps what it inherits: its output goes to its log, not to a pipe that we would wait for.
  const stdio = /** @type {const} */ (['ignore', 'ignore', 'pipe']);
  const detached = args[0] === 'start';
  return spawnSync(join(pair.bin, name), args, {
    ...account(),
    cwd: pair.folder,
    encoding: 'utf8',
    stdio: detached ? 'ignore' : [...stdio],
  });
}
