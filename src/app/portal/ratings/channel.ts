import type { FastifyRequest } from 'fastify';
import type { Channel } from '../../../modules/ratings/index.ts';
import { isKiosk } from '../frame.ts';

/** Where somebody who is signed in rates from; what a telephone says of itself decides, and nothing else depends on it. */
export function channelOf(request: FastifyRequest, via: 'message' | undefined): Channel {
  if (via === 'message') return 'message';
  if (isKiosk(request)) return 'terminal';
  return /Mobi/i.test(request.headers['user-agent'] ?? '') ? 'phone' : 'computer';
}
