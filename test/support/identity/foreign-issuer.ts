import { exportJWK, generateKeyPair } from 'jose';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import { freePort } from './site.ts';

export type ForeignPerson = { real_name?: string; id_card?: string; assurance?: string };

export type ForeignIssuer = {
  issuer: string;
  /** Whom it signs in next, without asking; undefined answers "cancelled". */
  next: string | undefined;
  close(): Promise<void>;
};

const CLIENT = { id: 'county-portal', secret: 'a secret of the province' };
export const foreignClient = CLIENT;

/** Somebody else's OpenID provider: another process would not be more of a stranger. RS256, other claim names, its own memory. */
export async function openForeignIssuer(
  callback: string,
  people: Record<string, ForeignPerson>,
): Promise<ForeignIssuer> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [callback] }],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'rsa-1', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['of the foreign issuer'] },
    claims: { openid: ['sub'], profile: ['real_name', 'id_card', 'assurance'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => ({ sub, ...people[sub] }) }),
    renderError: (ctx, { error }) => {
      ctx.body = error;
    },
    ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
  });
  const foreign: ForeignIssuer = { issuer, next: undefined, close: () => closing(server) };
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void provider.callback()(request, response);
    return void answer(provider, foreign, { request, response });
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return foreign;
}

async function answer(
  provider: Provider,
  { next: accountId }: ForeignIssuer,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  if (accountId === undefined) {
    await provider.interactionFinished(request, response, { error: 'access_denied' });
    return;
  }
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId, clientId: String(params['client_id']) });
  grant.addOIDCScope(String(params['scope']));
  const consent = { grantId: await grant.save() };
  await provider.interactionFinished(request, response, { login: { accountId, remember: false }, consent });
}

const closing = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

export type OddIssuer = {
  url: string;
  /** What it says of whoever signs in next, in its own envelope. */
  answers: { token: unknown; user: unknown };
  /** What it was sent. */
  seen: { path: string; body: string; authorization: string | undefined }[];
  close(): Promise<void>;
};

/** A platform that speaks OAuth 2.0 its own way: `{"code":0,"data":{…}}`, no identity token, errors under status 200. */
export async function openOddIssuer(): Promise<OddIssuer> {
  const port = await freePort();
  const odd: OddIssuer = {
    url: `http://localhost:${port}`,
    answers: { token: { code: 0, data: { access_token: 'token-1' } }, user: {} },
    seen: [],
    close: () => closing(server),
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', odd.url);
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      odd.seen.push({ path: url.pathname, body, authorization: request.headers.authorization });
      if (url.pathname === '/authorize') {
        const back = new URL(url.searchParams.get('redirect_uri') ?? '');
        back.searchParams.set('code', 'code-1');
        back.searchParams.set('state', url.searchParams.get('state') ?? '');
        response.writeHead(302, { location: back.href }).end();
        return;
      }
      const answered = url.pathname === '/token' ? odd.answers.token : odd.answers.user;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answered));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return odd;
}
