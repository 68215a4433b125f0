// A process that does nothing but run the log, for tests that kill it: `tsx log-process.ts <connection as JSON>`.
import { setTimeout as pause } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import { openDatabase, type Connection } from '../../../src/platform/database/index.ts';
import { defineFollower, runLog } from '../../../src/platform/log/index.ts';
import { seal } from './signing.ts';
import { tallies } from './tally.ts';

const connection: Connection = JSON.parse(process.argv[2] ?? '{}');
const db = openDatabase({ connection, role: 'follower' });

const copy = defineFollower({
  name: 'copy',
  handles: [tallies.every()],
  react: async (tx, events) => {
    for (const { recorded } of events)
      await tx.executeQuery(
        CompiledQuery.raw('insert into public.seen (stream, version) values ($1, $2)', [
          recorded.stream,
          recorded.version,
        ]),
      );
    // Long enough to be killed between effect and commit.
    await pause(20);
  },
});

runLog(db, { followers: [copy], seal, observer: { trouble: () => undefined } });
process.stdout.write('running\n');
