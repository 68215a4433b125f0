import type { FastifyRequest } from 'fastify';
import { countUnread } from '../../../modules/messages/index.ts';
import type { App } from '../../../platform/http/index.ts';
import { askingOf, type PortalDeps } from '../deps.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Messages that the caller has not read, where a page shows it. */
    unread?: number;
  }
}

/**
 * Counts for the navigation, before a page that a signed-in person looks at: one question to one index. Not while a form is filled in,
 * which is asked for often and where nothing else shall matter.
 */
export function countForNavigation(app: App, { messages }: PortalDeps): void {
  app.decorateRequest('unread');
  app.addHook('preHandler', async (request) => {
    if (isLookedAt(request)) request.unread = await countUnread(messages, askingOf(request));
  });
}

const isLookedAt = ({ method, url, headers, caller }: FastifyRequest) =>
  method === 'GET' &&
  caller?.kind === 'person' &&
  (headers.accept ?? '').includes('text/html') &&
  !url.startsWith('/drafts/');
