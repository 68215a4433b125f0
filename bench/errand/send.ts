import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Connections stay open, as a browser keeps them. */
const agent = new Agent({ keepAlive: true });

/** With a body it is a POST under a key of its own, else a GET. `as`: the cookie line; empty for nobody in particular. */
export type Sending = { as: string; path: string; body?: object };

/** The JSON of an answer; anything but a 200 ends the bench. */
export async function send<Answer>(url: string, { as, path, body }: Sending): Promise<Answer> {
  const content = body && { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) };
  return JSON.parse(await exchange(url, { as, path, content, expected: 200 })) as Answer;
}

const BOUNDARY = 'onewindow-bench';

/** One file, as the form of a page sends it: the answer leads back to the page. */
export async function sendFile(url: string, { as, path, file }: { as: string; path: string; file: Buffer }) {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="paper.pdf"\r\ncontent-type: application/pdf\r\n\r\n`;
  const bytes = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
  const content = { type: `multipart/form-data; boundary=${BOUNDARY}`, bytes };
  await exchange(url, { as, path, content, expected: 303 });
}

type Content = { type: string; bytes: Buffer };
type Exchange = { as: string; path: string; content: Content | undefined; expected: number };

/** Leaner than `fetch`: what the clients cost is taken from the program, which runs on the same cores. */
function exchange(url: string, { as, path, content, expected }: Exchange): Promise<string> {
  const method = content === undefined ? 'GET' : 'POST';
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, url), { agent, method, headers: headersOf(url, as, content) });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const said = Buffer.concat(chunks).toString();
        if (answer.statusCode === expected) resolve(said);
        else reject(new Error(`${path} answered ${answer.statusCode}: ${said.slice(0, 500)}`));
      });
    });
    sent.end(content?.bytes);
  });
}

const headersOf = (url: string, as: string, content: Content | undefined) => ({
  origin: new URL(url).origin,
  'x-forwarded-for': nextAddress(),
  ...(as !== '' && { cookie: as }),
  ...(content && {
    'content-type': content.type,
    'content-length': content.bytes.length,
    'idempotency-key': randomUUID(),
  }),
});

let asked = 0;

/** Everybody asks from an address of his own: the limits per address are not what is measured. */
function nextAddress(): string {
  asked += 1;
  return `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
}
