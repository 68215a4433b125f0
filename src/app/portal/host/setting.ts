import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TicketExchange } from '../../../modules/identity/index.ts';
import type { HostApp } from '../../../web/portal/layout/frame.ts';
import { HOST } from '../../../web/portal/layout/places.ts';
import type { HostFailure } from '../../../web/portal/pages/host/HostPages.tsx';
import type { SignInSetting } from '../login/setting.ts';

/** The app that opens our pages inside itself, and how it is asked whom a ticket is about, if it is. */
export type HostSetting = { signIn: SignInSetting; app: HostApp; exchange: TicketExchange | undefined };

export type Exchange = { request: FastifyRequest; reply: FastifyReply };

/** To a page that says so, at an address without a ticket. */
export function fail({ reply }: Exchange, why: HostFailure, to = '/'): FastifyReply {
  const told = new URLSearchParams({ why, ...(to !== '/' && { to }) });
  return reply.redirect(`${HOST.failed}?${told.toString()}`, 303);
}
