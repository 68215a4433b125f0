import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clamd } from './clamd.ts';

/** A daemon that speaks INSTREAM (clamd(8)): it keeps what it was sent, finds `EICAR`, and has a size limit as the real one has. */
class FakeDaemon {
  readonly received: Buffer[] = [];
  readonly #mostBytes = 1_000_000;

  answer(socket: Socket): void {
    let held = Buffer.alloc(0);
    let content = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      held = Buffer.concat([held, piece]);
      const greeting = Buffer.from('zINSTREAM\0');
      if (content.length === 0 && held.subarray(0, greeting.length).equals(greeting))
        held = held.subarray(greeting.length);
      while (held.length >= 4) {
        const length = held.readUInt32BE(0);
        if (length === 0) return this.#finish(socket, content);
        if (held.length < 4 + length) return;
        content = Buffer.concat([content, held.subarray(4, 4 + length)]);
        held = held.subarray(4 + length);
        if (content.length > this.#mostBytes) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      }
    });
  }

  #finish(socket: Socket, content: Buffer): void {
    this.received.push(content);
    socket.end(content.includes('EICAR') ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0');
  }
}

let folder: string;
let server: Server;
let daemon: FakeDaemon;
const socket = () => join(folder, 'clamd.ctl');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ow-clamd-'));
  daemon = new FakeDaemon();
  server = createServer((connection) => daemon.answer(connection));
  await new Promise<void>((resolve) => server.listen(socket(), resolve));
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

describe('a scan by ClamAV', () => {
  test('sends the whole content and believes a clean answer', async () => {
    expect(await clamd({ socket: socket() }).scan(pieces('one', '', 'two'))).toEqual({ clean: true });
    expect(daemon.received.map(String)).toEqual(['onetwo']);
  });

  test('gives the name of what was found', async () => {
    const result = await clamd({ socket: socket() }).scan(pieces('X5O!P%@AP', 'EICAR-TEST'));
    expect(result).toEqual({ clean: false, finding: 'Win.Test.EICAR_HDB-1' });
  });

  test('is not clean when the daemon would not look', async () => {
    async function* large(): AsyncGenerator<Uint8Array> {
      for (let n = 0; n < 200; n += 1) yield Buffer.alloc(64 * 1024);
    }
    await expect(clamd({ socket: socket() }).scan(large())).rejects.toThrow('size limit exceeded');
  });

  test('is not clean when nobody answers', async () => {
    await expect(clamd({ socket: `${socket()}.none` }).scan(pieces('x'))).rejects.toThrow('ENOENT');
    server.removeAllListeners('connection');
    server.on('connection', (connection) => connection.destroy());
    await expect(clamd({ socket: socket() }).scan(pieces('x'))).rejects.toThrow(/nothing|ECONNRESET|EPIPE/);
  });

  test('is not clean when the file could not be read to its end', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw new Error('chunk 1 is not what was written');
    }
    await expect(clamd({ socket: socket() }).scan(broken())).rejects.toThrow('chunk 1');
    expect(daemon.received).toEqual([]);
  });
});
