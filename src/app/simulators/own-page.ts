import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLoopback } from '../../platform/config/index.ts';

const MOST_BYTES = 20_000;

/** Whether this machine asks under a name of its own: a page of somebody else that has its name lead here (DNS rebinding) does not. */
export function isOwn({ headers: { host = '', origin } }: IncomingMessage): boolean {
  const own = URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`).hostname);
  return own && (origin === undefined || origin === `http://${host}`);
}

type Content = { status: number; kind: string; content: string };

export async function end(response: ServerResponse, { status, kind, content }: Content): Promise<void> {
  response.writeHead(status, { 'content-type': `${kind}; charset=utf-8` }).end(content);
}

/** What was sent, as text. @throws beyond 20 000 characters. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) {
    text += String(piece);
    if (text.length > MOST_BYTES) throw new Error('too long');
  }
  return text;
}
