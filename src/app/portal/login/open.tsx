import type { ClientMetadata } from 'oidc-provider';
import { renderToStaticMarkup } from 'react-dom/server';
import {
  CALLBACK_PATH,
  createProvider,
  fetchFromHere,
  loadProviderKeys,
  openIdAdapter,
  OWN_CLIENT,
  PROVIDER_PATH,
  providerRoutes,
  type ForeignClaims,
  type IdentityDeps,
  type ProviderAdapter,
} from '../../../modules/identity/index.ts';
import type { App } from '../../../platform/http/index.ts';
import { ProviderErrorPage } from '../../../web/portal/login/ProviderErrorPage.tsx';
import type { SignInSetting } from './setting.ts';

/** Who says who people are: our own provider, another that keeps to OpenID Connect, or one with an adapter of its own. */
export type IssuerChoice =
  | { kind: 'embedded'; clients?: readonly ClientMetadata[] }
  | { kind: 'openid'; issuer: string; clientId: string; clientSecret: string; claims?: ForeignClaims }
  | { kind: 'adapter'; adapter: ProviderAdapter };

/** How an issuer is expected to name what we ask, unless the county says otherwise. */
const USUAL_CLAIMS: ForeignClaims = {
  name: 'name',
  citizenId: 'citizen_id',
  level: 'real_name_level',
  levels: { '0': 0, '1': 1, '2': 2, '3': 3, '4': 4 },
};

type Choices = Pick<SignInSetting, 'deps' | 'frameOf' | 'departmentName'> & { issuer: IssuerChoice };

/** Mounts the provider where it is the embedded one, and gives the pages what they are made of. */
export async function openSignIn(app: App, { issuer, ...setting }: Choices): Promise<SignInSetting> {
  const redirectUri = `${setting.deps.publicUrl.origin}${CALLBACK_PATH}`;
  if (issuer.kind === 'embedded') {
    return { ...setting, ...(await embedded(app, setting.deps, issuer.clients ?? [])) };
  }
  if (issuer.kind === 'adapter') return { ...setting, adapter: issuer.adapter, provider: undefined };
  const { claims = USUAL_CLAIMS, clientId, clientSecret } = issuer;
  const scope = 'openid profile';
  const adapter = openIdAdapter({ issuer: issuer.issuer, clientId, clientSecret, redirectUri, scope, claims });
  return { ...setting, adapter, provider: undefined };
}

async function embedded(app: App, deps: IdentityDeps, clients: readonly ClientMetadata[]) {
  const { publicUrl } = deps;
  const keys = await loadProviderKeys(deps);
  const renderError = (error: { code: string; language: string }) =>
    `<!doctype html>${renderToStaticMarkup(<ProviderErrorPage {...error} />)}`;
  const provider = createProvider(deps, { keys, clients, renderError });
  await providerRoutes(app, { provider, publicUrl });
  const adapter = openIdAdapter({
    issuer: `${publicUrl.origin}${PROVIDER_PATH}`,
    clientId: OWN_CLIENT,
    clientSecret: keys.clientSecret,
    redirectUri: `${publicUrl.origin}${CALLBACK_PATH}`,
    scope: 'openid',
    claims: 'own',
    fetch: fetchFromHere(app, publicUrl),
  });
  return { adapter, provider };
}
