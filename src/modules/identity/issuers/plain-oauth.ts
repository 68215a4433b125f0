import { Type, type Static, type TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { no, ok, type Result } from '../../../kernel/result.ts';
import {
  levelIn,
  type ForeignIdentity,
  type IssuerRefusal,
  type LevelScale,
  type ProviderAdapter,
  type TicketExchange,
} from './model.ts';

/** How a platform is asked who somebody is. */
export type PlainExchangeSettings = {
  /** What this issuer is called in our records. */
  issuer: string;
  tokenUrl: string;
  userUrl: string;
  clientId: string;
  clientSecret: string;
  levels: LevelScale;
};

export type PlainOAuthSettings = PlainExchangeSettings & {
  authorizeUrl: string;
  redirectUri: string;
  endUrl?: string;
};

const Token = Type.Object({ code: Type.Literal(0), data: Type.Object({ access_token: Type.String() }) });
const User = Type.Object({
  code: Type.Literal(0),
  data: Type.Object({
    userid: Type.String({ minLength: 1 }),
    username: Type.Optional(Type.String()),
    idcard: Type.Optional(Type.String()),
    level: Type.Optional(Type.String()),
  }),
});

const TIMEOUT_MS = 10_000;

/**
 * OAuth 2.0 as several provincial platforms speak it: no identity token, no discovery, and every answer wrapped in
 * `{"code":0,"data":{…}}`, where a code that is not 0 is a refusal under status 200.
 */
export function plainOAuthAdapter(settings: PlainOAuthSettings): ProviderAdapter {
  const { authorizeUrl, clientId, redirectUri, endUrl } = settings;
  return {
    endUrl,
    startUrl: async ({ state }) => {
      const url = new URL(authorizeUrl);
      const asked = { response_type: 'code', client_id: clientId, redirect_uri: redirectUri, state };
      for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
      return ok(url.href);
    },
    identify: async (callbackUrl) => {
      const code = new URL(callbackUrl).searchParams.get('code');
      if (code === null) return no({ code: 'loginCancelled' });
      return exchange(settings, code, { redirect_uri: redirectUri });
    },
  };
}

/**
 * The same platforms as an app that opens our pages inside itself: the ticket that it puts into the address takes the place of the code.
 * Nobody was sent there, so there is no address to come back to.
 */
export const plainOAuthTickets =
  (settings: PlainExchangeSettings): TicketExchange =>
  (ticket) =>
    exchange(settings, ticket, {});

async function exchange(
  settings: PlainExchangeSettings,
  code: string,
  more: Readonly<Record<string, string>>,
): Promise<Result<ForeignIdentity, IssuerRefusal>> {
  const { clientId, clientSecret } = settings;
  const token = await ask(Token, settings.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      client_id: clientId,
      client_secret: clientSecret,
      ...more,
    }),
  });
  if (!token.ok) return token;
  const headers = { authorization: `Bearer ${token.value.data.access_token}` };
  const user = await ask(User, settings.userUrl, { headers });
  return user.ok ? ok(identityOf(settings, user.value)) : user;
}

function identityOf({ issuer, levels }: PlainExchangeSettings, { data }: Static<typeof User>): ForeignIdentity {
  const { userid: subject, username: name, idcard: citizenId, level } = data;
  return { kind: 'foreign', issuer, subject, name, citizenId, level: levelIn(levels, level), secondFactor: false };
}

async function ask<Shape extends TSchema>(
  shape: Shape,
  url: string,
  request: RequestInit,
): Promise<Result<Static<Shape>, IssuerRefusal>> {
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' }).catch(
    () => undefined,
  );
  if (!response || response.status >= 500) return no({ code: 'issuerUnreachable' });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok || !Value.Check(shape, answer))
    return no({ code: 'issuerRefused', reason: `status ${response.status}` });
  return ok(answer);
}
