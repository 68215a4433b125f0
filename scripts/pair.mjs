#!/usr/bin/env node
// Two PostgreSQL servers on this machine, the second a synchronous standby of the first: to try a failover, and as the pattern for two
// machines (docs/how-to/standby.md). Needs PostgreSQL 15 or newer of the system; as root the servers run as the account `postgres`.
import { parseArgs } from 'node:util';
import { findPair, makePair, otherOf } from './pair/place.mjs';
import { attach, fence, firstStart, promote, roleOf, startAll, stopAll } from './pair/roles.mjs';

const USAGE = `usage: node scripts/pair.mjs start FOLDER [--ports 5441,5442] [--bin FOLDER-OF-POSTGRES] [--set NAME=VALUE]…
       node scripts/pair.mjs status|promote|rebuild|stop FOLDER
start    makes the pair, or starts the one that is there; prints DATABASE_URL
promote  ends the primary for good and makes the standby the primary
rebuild  makes the server that is not the primary its synchronous standby, from nothing
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    ports: { type: 'string', default: '5441,5442' },
    bin: { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
  },
});
const [verb, folder] = positionals;

const VERBS = {
  start: async () => {
    const found = findPair(folder);
    const pair = found ?? makePair(folder, values);
    await (found ? startAll(pair) : firstStart(pair, values.set));
    say(pair);
  },
  status: async () => say(existing()),
  promote: async () => {
    const pair = existing();
    fence(pair);
    say(promote(pair));
  },
  rebuild: async () => {
    const pair = existing();
    await attach(pair, otherOf(pair.primary));
    say(pair);
  },
  stop: async () => stopAll(existing()),
};

if (!folder || !Object.hasOwn(VERBS, verb ?? '')) {
  process.stderr.write(USAGE);
  process.exit(2);
}
await VERBS[verb]();

function existing() {
  const pair = findPair(folder);
  if (!pair) throw new Error(`${folder} holds no pair: start it first`);
  return pair;
}

function say(pair) {
  for (const name of ['one', 'two']) console.log(`${name}: port ${pair.ports[name]}, ${roleOf(pair, name)}`);
  const hosts = ['one', 'two'].map((name) => `127.0.0.1:${pair.ports[name]}`).join(',');
  console.log(`DATABASE_URL=postgres://onewindow:${pair.password}@${hosts}/onewindow`);
}
