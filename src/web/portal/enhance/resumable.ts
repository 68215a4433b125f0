import type { Shelf } from './shelf.ts';

/** Small enough that a village's network carries one within its patience. */
const PIECE = 256 * 1024;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** What the server said against a file, in words; thrown, since nothing that follows would help. */
export class Refused extends Error {}

export type Sending = {
  /** Where uploads for this material begin (tus 1.0.0). */
  address: string;
  shelf: Shelf;
  /** How much of the file has arrived, 0 to 1; or that the connection is waited for. */
  show: (progress: number | 'waiting') => void;
};

/**
 * Sends a file piece by piece and goes on where it was when the connection breaks, also after the page was opened anew and the same file
 * chosen again. Ends when the server has taken the whole; throws `Refused` with the server's words.
 */
export async function sendFile(file: File, sending: Sending): Promise<void> {
  const mark = `upload:${sending.address}:${file.name}:${file.size}:${file.lastModified}`;
  let location = sending.shelf.getItem(mark);
  let at = location === null ? undefined : await offsetOf(location);
  if (location === null || at === undefined) {
    location = await begin(file, sending);
    at = 0;
    sending.shelf.setItem(mark, location);
  }
  while (at < file.size) {
    sending.show(at / file.size);
    at = await sendPiece(file, { ...sending, location, at });
  }
  sending.shelf.removeItem(mark);
  sending.show(1);
}

async function begin(file: File, sending: Sending): Promise<string> {
  const response = await patiently(sending, () =>
    fetch(sending.address, {
      method: 'POST',
      headers: {
        'Tus-Resumable': '1.0.0',
        'Upload-Length': String(file.size),
        'Upload-Metadata': `filename ${base64(file.name)}`,
      },
      redirect: 'manual',
    }),
  );
  const location = response.headers.get('Location');
  if (location === null) throw new Refused(await wordsOf(response));
  return location;
}

type Place = Sending & { location: string; at: number };

/** Where the upload stands after this piece. An answer that was lost is asked for. */
async function sendPiece(file: File, place: Place): Promise<number> {
  const body = file.slice(place.at, place.at + PIECE);
  const response = await patiently(place, () =>
    fetch(place.location, {
      method: 'PATCH',
      headers: {
        'Tus-Resumable': '1.0.0',
        'Content-Type': 'application/offset+octet-stream',
        'Upload-Offset': String(place.at),
      },
      body,
      redirect: 'manual',
    }),
  );
  const arrived = response.headers.get('Upload-Offset');
  if (response.ok && arrived !== null) return Number(arrived);
  if (response.status !== 409 && response.status !== 404) throw new Refused(await wordsOf(response));
  // Another answer got lost on the way: the upload is further than we knew, or whole and attached already.
  const there = await offsetOf(place.location);
  if (there === undefined && place.at + body.size < file.size) throw new Refused(await wordsOf(response));
  return there ?? file.size;
}

async function offsetOf(location: string): Promise<number | undefined> {
  const response = await fetch(location, { method: 'HEAD', headers: { 'Tus-Resumable': '1.0.0' } }).catch(() => null);
  const offset = response === null || !response.ok ? null : response.headers.get('Upload-Offset');
  return offset === null ? undefined : Number(offset);
}

/** Tries again while there is no connection, or the server says later. */
async function patiently(sending: Sending, ask: () => Promise<Response>): Promise<Response> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    const response = await ask().catch(() => null);
    if (response !== null && response.status < 500 && response.status !== 429) return response;
    sending.show('waiting');
    await pause(wait);
  }
}

/** Ended early when the browser says that it is online again. */
const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    addEventListener(
      'online',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });

async function wordsOf(response: Response): Promise<string> {
  const said: unknown = await response.json().catch(() => null);
  const title: unknown = typeof said === 'object' && said !== null && 'title' in said ? said.title : undefined;
  return typeof title === 'string' ? title : '';
}

/** Of the bytes of UTF-8: `btoa` alone takes no Chinese. */
const base64 = (text: string) =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
