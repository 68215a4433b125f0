import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** With a body it is a POST under a key of its own, else a GET. `as`: the cookie line; empty for nobody in particular. */
export type Sending = { as: string; path: string; body?: object };

/** Connections stay open, as a browser keeps them. */
const agent = new Agent({ keepAlive: true });

/** The JSON of an answer; anything but a 200 ends the bench. Leaner than `fetch`: what it costs is taken from the program. */
export function send<Answer>(url: string, sending: Sending): Promise<Answer> {
  const text = sending.body === undefined ? undefined : JSON.stringify(sending.body);
  const method = text === undefined ? 'GET' : 'POST';
  return new Promise((resolve, reject) => {
    const sent = request(new URL(sending.path, url), { agent, method, headers: headersOf(url, sending, text) });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const said = Buffer.concat(chunks).toString();
        if (answer.statusCode === 200) resolve(JSON.parse(said) as Answer);
        else reject(new Error(`${sending.path} answered ${answer.statusCode}: ${said.slice(0, 500)}`));
      });
    });
    sent.end(text);
  });
}

const headersOf = (url: string, { as }: Sending, text: string | undefined) => ({
  origin: new URL(url).origin,
  'x-forwarded-for': nextAddress(),
  ...(as !== '' && { cookie: as }),
  ...(text !== undefined && {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'idempotency-key': randomUUID(),
  }),
});

let asked = 0;

/** Everybody asks from an address of his own: the limits per address are not what is measured. */
function nextAddress(): string {
  asked += 1;
  return `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
}
