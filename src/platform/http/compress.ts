import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { App } from './app.ts';

const gzipped = promisify(gzip);

/** Below this a packet is a packet. */
const WORTH_IT = 1_024;

/** Pages and answers are text and shrink to a quarter; on a village's mobile network that is the waiting time. */
export function compressText(app: App): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const type = String(reply.getHeader('content-type') ?? '');
    const isText = /^(text\/|application\/(json|problem\+json))/.test(type);
    if (typeof payload !== 'string' || payload.length < WORTH_IT || !isText) return payload;
    const vary = reply.getHeader('vary');
    reply.header('vary', vary === undefined ? 'accept-encoding' : `${String(vary)}, accept-encoding`);
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return payload;
    reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return gzipped(payload);
  });
}
