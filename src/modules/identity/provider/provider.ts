import { Provider, type ClientMetadata, type Configuration } from 'oidc-provider';
import { about, type Deps } from '../deps.ts';
import { openPerson } from '../people/sealing.ts';
import { findPerson } from '../people/store/person.ts';
import { providerAdapter } from './adapter.ts';
import type { ProviderKeys } from './keys.ts';

export const OWN_CLIENT = 'onewindow';
export const OWN_CLIENT_NAME = 'OneWindow';

/** Where the provider stands below the public address, and where its sign-in pages do. */
export const PROVIDER_PATH = '/oidc';
const INTERACTION_PATH = '/sign-in/interaction';
export const CALLBACK_PATH = '/sign-in/callback';

export type ProviderChoices = {
  keys: ProviderKeys;
  /** Other applications of the county that sign in here. */
  clients?: readonly ClientMetadata[];
  /** The page for a request that no sign-in page can answer. */
  renderError: (error: { code: string; language: string }) => string;
};

const MINUTES = 60;

/** The embedded OpenID provider (OpenID Connect Core 1.0): code flow with PKCE only, ES256, state in PostgreSQL. */
export function createProvider(deps: Deps, { keys, clients = [], renderError }: ProviderChoices): Provider {
  const issuer = `${deps.publicUrl.origin}${PROVIDER_PATH}`;
  const provider = new Provider(issuer, {
    ...rulesOfTheHouse(deps),
    adapter: (model: string) => providerAdapter(deps, model),
    clients: [ownClient(deps, keys), ...clients],
    jwks: { keys: keys.jwks },
    cookies: cookiesOf(deps, keys),
    findAccount: (_ctx, sub) => findAccount(deps, sub),
    renderError: (ctx, { error }) => {
      ctx.type = 'html';
      ctx.body = renderError({ code: error, language: ctx.get('accept-language') });
    },
  });
  // The address is the public one, whatever the Host header says: the mount rewrites it.
  provider.proxy = true;
  return provider;
}

const rulesOfTheHouse = ({ publicUrl }: Deps): Configuration => ({
  responseTypes: ['code'],
  scopes: ['openid', 'profile'],
  claims: { openid: ['sub', 'real_name_level'], profile: ['name'] },
  pkce: { required: () => true, methods: ['S256'] },
  enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
  clientDefaults: {
    id_token_signed_response_alg: 'ES256',
    grant_types: ['authorization_code'],
    response_types: ['code'],
  },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
  interactions: { url: (_ctx, { uid }) => `${publicUrl.origin}${INTERACTION_PATH}/${uid}` },
  ttl: {
    AuthorizationCode: 1 * MINUTES,
    AccessToken: 10 * MINUTES,
    IdToken: 10 * MINUTES,
    Interaction: 30 * MINUTES,
    Session: 30 * MINUTES,
    Grant: 30 * MINUTES,
  },
});

const ownClient = ({ publicUrl }: Deps, { clientSecret }: ProviderKeys): ClientMetadata => ({
  client_id: OWN_CLIENT,
  client_name: OWN_CLIENT_NAME,
  client_secret: clientSecret,
  redirect_uris: [`${publicUrl.origin}${CALLBACK_PATH}`],
});

function cookiesOf({ publicUrl }: Deps, { cookieKey }: ProviderKeys): NonNullable<Configuration['cookies']> {
  const secure = publicUrl.protocol === 'https:';
  const named = (name: string) => `${secure ? '__Secure-' : ''}onewindow-oidc-${name}`;
  const options = { httpOnly: true, sameSite: 'lax', secure, signed: true } as const;
  return {
    keys: [cookieKey],
    names: {
      session: named('session'),
      interaction: named('interaction'),
      resume: named('resume'),
      state: named('state'),
    },
    long: options,
    short: options,
  };
}

/** Undefined for nobody and for a locked account: a code or token of theirs opens nothing any more. */
async function findAccount(deps: Deps, sub: string) {
  if (!/^[0-9a-f-]{36}$/.test(sub)) return undefined;
  const found = await deps.db.within(about(deps, sub), async (tx) => {
    const row = await findPerson(tx, sub);
    return row && { row, data: await openPerson(deps.vault, tx, row) };
  });
  if (!found?.data || found.row.lockedAt) return undefined;
  const claims = { sub, name: found.data.name, real_name_level: found.row.level };
  return { accountId: sub, claims: async () => claims };
}
