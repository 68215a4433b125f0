import type { FastifyRequest } from 'fastify';
import { languageOf, type Caller } from '../../platform/http/index.ts';
import type { Assets, County, Frame, HostApp, KioskTimes } from '../../web/portal/layout/frame.ts';
import { MODES, type Mode } from '../../web/ui/index.ts';

/** What every page of this installation stands in. */
export type Setting = { assets: Assets; county: County; kiosk: KioskTimes; host?: HostApp | undefined };

/** What the pages of one request share; a mode that no page knows is the normal one. */
export function frameOf(request: FastifyRequest, { assets, county, kiosk, host }: Setting): Frame {
  const here = hereOf(request.url);
  const signedIn = isKnown(request.caller);
  // The first page as the last person left it: nobody has begun anything, and nothing need be forgotten again and again.
  const fresh = here === '/' && !signedIn && request.cookies?.['lang'] === undefined;
  return {
    assets,
    county,
    language: languageOf(request),
    mode: modeOf(request.cookies?.['mode']),
    here,
    signedIn,
    unread: request.unread,
    kiosk: isKiosk(request) ? { ...kiosk, fresh } : undefined,
    host: isInHostApp(request) ? host : undefined,
  };
}

/** Whether this browser was made a kiosk. */
export const isKiosk = ({ cookies }: FastifyRequest): boolean => cookies?.['mode'] === 'kiosk';

/** Says for one session of the browser that another app has opened it. A kiosk belongs to the hall. */
export const HOST_COOKIE = 'host-app';
const isInHostApp = (request: FastifyRequest) => request.cookies?.[HOST_COOKIE] !== undefined && !isKiosk(request);

/** Where a request was refused before the door, nobody has been asked who he is. */
const isKnown = (caller: Caller | undefined) => caller !== undefined && caller.kind !== 'anonymous';

const modeOf = (cookie: string | undefined): Mode => MODES.find((mode) => mode === cookie) ?? 'normal';

/** Longer addresses are nobody's; and `?lang=` would outlive the choice of another language. */
const LONGEST = 1_000;

function hereOf(url: string): string {
  const [path = '/', query = ''] = url.split('?', 2);
  const asked = new URLSearchParams(query);
  asked.delete('lang');
  const here = asked.size === 0 ? path : `${path}?${asked.toString()}`;
  return here.length > LONGEST ? '/' : here;
}
