import type { FastifyReply } from 'fastify';
import type { ReactElement } from 'react';
import { renderDocument } from '../../web/portal/layout/document.ts';
import type { PortalPageProps } from '../../web/portal/layout/PortalPage.tsx';

/** Answers with a page. What stands on it may be somebody's: nothing on the way keeps it, and on a shared computer nobody goes back to it. */
export const sendPage = (reply: FastifyReply, page: ReactElement<PortalPageProps>, status = 200): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(renderDocument(page));
