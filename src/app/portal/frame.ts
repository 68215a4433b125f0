import type { FastifyRequest } from 'fastify';
import { languageOf, type Caller } from '../../platform/http/index.ts';
import type { Assets, County, Frame } from '../../web/portal/layout/frame.ts';
import { MODES, type Mode } from '../../web/ui/index.ts';

/** What every page of this installation stands in. */
export type Setting = { assets: Assets; county: County };

/** What the pages of one request share; a mode that no page knows is the normal one. */
export function frameOf(request: FastifyRequest, { assets, county }: Setting): Frame {
  return {
    assets,
    county,
    language: languageOf(request),
    mode: modeOf(request.cookies?.['mode']),
    here: hereOf(request.url),
    signedIn: isKnown(request.caller),
    unread: request.unread,
  };
}

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
