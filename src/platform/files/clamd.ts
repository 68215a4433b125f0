import { connect, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { Scanner, ScanResult } from './scanner.ts';

/** Where ClamAV's daemon listens. */
export type ClamdPlace = { socket: string } | { host: string; port: number };

const MOST_SILENCE_MS = 60_000;

/** ClamAV by its INSTREAM command: content goes to the daemon over the socket and never to a disk in clear. */
export const clamd = (place: ClamdPlace): Scanner => ({
  name: 'ClamAV',
  async scan(content) {
    const socket = connect('socket' in place ? { path: place.socket } : place);
    socket.setTimeout(MOST_SILENCE_MS, () => socket.destroy(new Error('ClamAV did not answer')));
    const [answer, sending] = await Promise.allSettled([answerOf(socket), send(socket, content)]);
    // The daemon may answer and hang up before all is sent (its own size limit): then what it said counts, not the broken pipe.
    if (answer.status === 'fulfilled' && answer.value !== '') return resultOf(answer.value);
    if (sending.status === 'rejected') throw sending.reason;
    throw answer.status === 'rejected' ? answer.reason : new Error('ClamAV answered nothing');
  },
});

/** The connection stays open for the answer, unless the content breaks off: then nobody may take the part for the whole. */
async function send(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    await pipeline(framed(content), socket, { end: false });
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

/** Each piece behind its length; a length of zero ends. */
async function* framed(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for await (const piece of content) {
    if (piece.length > 0) yield Buffer.concat([lengthOf(piece.length), piece]);
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const piece of socket) {
    answer += String(piece);
    if (answer.includes('\0')) break;
  }
  return answer.replaceAll('\0', '').trim();
}

/** `stream: OK`, `stream: <name> FOUND`, or an error that names itself. */
function resultOf(answer: string): ScanResult {
  if (answer === 'stream: OK') return { clean: true };
  const finding = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (finding === undefined) throw new Error(`ClamAV answered: ${answer}`);
  return { clean: false, finding };
}
