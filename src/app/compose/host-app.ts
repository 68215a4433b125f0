import { plainOAuthTickets, type TicketExchange } from '../../modules/identity/index.ts';
import type { Config } from '../../platform/config/index.ts';
import type { HostApp } from '../../web/portal/layout/frame.ts';

/** The app that is configured to open our pages inside itself; its settings come whole or not at all. */
export function hostAppOf(config: Config): HostApp | undefined {
  const { hostAppName: zh, hostAppNameEn: en, hostAppReturn, hostAppTokenUrl } = config;
  if (zh === undefined || en === undefined || hostAppReturn === undefined) return undefined;
  return { name: { zh, en }, returnHref: hostAppReturn.href, signsIn: hostAppTokenUrl !== undefined };
}

/** How that app is asked whom a ticket is about. */
export function ticketExchangeOf(config: Config): TicketExchange | undefined {
  const {
    hostAppTokenUrl: tokenUrl,
    hostAppUserUrl: userUrl,
    hostAppClientId: clientId,
    hostAppClientSecret: clientSecret,
    hostAppLevels: levels,
  } = config;
  if (!tokenUrl || !userUrl || clientId === undefined || clientSecret === undefined || !levels) return undefined;
  // Another app under the same settings would be somebody else's word: accounts are linked to where it was asked.
  const issuer = `host app ${tokenUrl.origin}`;
  return plainOAuthTickets({ issuer, tokenUrl: tokenUrl.href, userUrl: userUrl.href, clientId, clientSecret, levels });
}
