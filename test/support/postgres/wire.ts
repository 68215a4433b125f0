// The wire between a program and its database, cut at a commit: before the database hears of it, or before the program hears that it is done.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';

export type Boundary = 'before' | 'after';

/** `words`: all that the transaction that is meant says to the database, such as the type of the event that it appends, and of which case. */
export type Meant = { words: readonly string[]; boundary: Boundary; meanwhile?: () => void };

export type Wire = {
  url: string;
  /** Ends when the commit was hit and its connection is gone; `meanwhile` runs at that very moment. */
  strikeAt(meant: Meant): Promise<void>;
  close(): Promise<void>;
};

type Target = { host: string; port: number | undefined; user: string; database: string };
type Strike = Meant & { happens: () => void };

const BEGUN = 'begin; ';
const COMMIT = 'commit\0';
const COMMITTED = 'COMMIT\0';
/** As much of what went before as a word may begin in. */
const TAIL = 64;

export async function openWire({ host, port = 5432, user, database }: Target): Promise<Wire> {
  const strikes = new Set<Strike>();
  const ends = new Set<Socket>();
  const server = createServer((program) => {
    const behind = host.startsWith('/') ? connect(join(host, `.s.PGSQL.${port}`)) : connect({ host, port });
    joined(program, behind, ends);
    relay(program, behind, strikes);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the wire has no port');
  return {
    url: `postgres://${user}@127.0.0.1:${address.port}/${database}`,
    strikeAt: (meant) =>
      new Promise((resolve) => {
        strikes.add({ ...meant, happens: resolve });
      }),
    close: async () => {
      server.close();
      for (const end of ends) end.destroy();
      await once(server, 'close');
    },
  };
}

/** Where one end is gone the other goes too. */
function joined(program: Socket, behind: Socket, ends: Set<Socket>): void {
  for (const [end, other] of [
    [program, behind],
    [behind, program],
  ] as const) {
    ends.add(end);
    end.on('error', () => undefined);
    end.on('close', () => {
      ends.delete(end);
      other.destroy();
    });
  }
}

/** Passes on what both say, until a strike hits the transaction that it means. */
function relay(program: Socket, behind: Socket, strikes: Set<Strike>): void {
  let said = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  let commits = false;
  const isHit = (boundary: Boundary): boolean => {
    const hit = [...strikes].find((one) => one.boundary === boundary && one.words.every((word) => said.includes(word)));
    if (hit === undefined) return false;
    strikes.delete(hit);
    hit.meanwhile?.();
    program.destroy();
    hit.happens();
    return true;
  };
  program.on('data', (chunk) => {
    const heard = Buffer.concat([tail, chunk]);
    tail = heard.subarray(-TAIL);
    if (strikes.size > 0) said = heard.includes(BEGUN) ? chunk : Buffer.concat([said, chunk]);
    commits = heard.includes(COMMIT);
    if (!(commits && isHit('before'))) behind.write(chunk);
  });
  behind.on('data', (chunk) => {
    if (!(commits && chunk.includes(COMMITTED) && isHit('after'))) program.write(chunk);
  });
}
