import type { ConnectionError } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Problem } from '../../kernel/problem.ts';
import { platformWording, type PlatformCode } from './wording.ts';

const ANSWERS: Readonly<Record<string, { status: number; code: PlatformCode }>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'timeout' },
  HPE_HEADER_OVERFLOW: { status: 431, code: 'headersTooLarge' },
};

/** Answers bytes that are not HTTP, which reach no route. Their language cannot be known: Chinese and English both. */
export function answerBrokenRequest(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { status, code } = ANSWERS[error.code] ?? { status: 400, code: 'malformed' };
  const title = (['zh', 'en'] as const).map((language) => platformWording(code, language, {})).join(' ');
  const problem: Problem = { type: 'about:blank', title, status, code };
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}
