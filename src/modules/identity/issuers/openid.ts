import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  ClientSecretBasic,
  customFetch,
  discovery,
  fetchUserInfo,
  ResponseBodyError,
  type Configuration,
  type CustomFetch,
} from 'openid-client';
import { no, ok, type Result } from '../../../kernel/result.ts';
import {
  levelIn,
  type Flow,
  type Identity,
  type IssuerRefusal,
  type LevelScale,
  type ProviderAdapter,
} from './model.ts';

export type ForeignClaims = {
  name: string;
  citizenId: string;
  level: string;
  levels: LevelScale;
  /** Values of `amr` that count as a second factor; none unless the county trusts the issuer with it. */
  secondFactorMethods?: readonly string[];
};

export type OpenIdSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  scope: string;
  /** `own`: subjects are persons of ours. Else how this issuer names what we ask. */
  claims: 'own' | ForeignClaims;
  /** For the embedded provider: the call goes to this process, so that the public address need not be reachable from here. */
  fetch?: CustomFetch;
  endUrl?: string;
};

/** Any issuer that keeps to OpenID Connect: code flow with PKCE, state and nonce. */
export function openIdAdapter(settings: OpenIdSettings): ProviderAdapter {
  const { redirectUri, scope, claims, endUrl } = settings;
  const configuration = rememberedWhenFound(() => discover(settings));
  return {
    endUrl,
    startUrl: (flow) =>
      refusing(async () => {
        const url = buildAuthorizationUrl(await configuration(), {
          redirect_uri: redirectUri,
          scope,
          state: flow.state,
          nonce: flow.nonce,
          code_challenge: await calculatePKCECodeChallenge(flow.verifier),
          code_challenge_method: 'S256',
          // Signing in always asks: the next person at this machine is not the one before.
          prompt: 'login',
        });
        return url.href;
      }),
    identify: (callbackUrl, flow) =>
      refusing(async () => {
        const found = await claimsOf(await configuration(), callbackUrl, flow);
        return claims === 'own' ? { kind: 'own', person: found.sub } : foreign(settings.issuer, claims, found);
      }),
  };
}

type Found = { sub: string } & Record<string, unknown>;

async function claimsOf(
  configuration: Configuration,
  callbackUrl: string,
  { state, nonce, verifier }: Flow,
): Promise<Found> {
  const tokens = await authorizationCodeGrant(configuration, new URL(callbackUrl), {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new ClientError('the issuer sent no identity');
  const info = await fetchUserInfo(configuration, tokens.access_token, claims.sub);
  return { ...claims, ...info, sub: claims.sub };
}

function foreign(issuer: string, names: ForeignClaims, claims: Found): Identity {
  const text = (name: string) => (typeof claims[name] === 'string' ? claims[name] : undefined);
  const methods = Array.isArray(claims['amr']) ? claims['amr'].map(String) : [];
  return {
    kind: 'foreign',
    issuer,
    subject: claims.sub,
    name: text(names.name),
    citizenId: text(names.citizenId),
    level: levelIn(names.levels, claims[names.level]),
    secondFactor: methods.some((method) => names.secondFactorMethods?.includes(method) === true),
  };
}

const discover = ({ issuer, clientId, clientSecret, fetch }: OpenIdSettings) =>
  discovery(new URL(issuer), clientId, undefined, ClientSecretBasic(clientSecret), {
    execute: isLoopback(issuer) ? [allowInsecureRequests] : [],
    ...(fetch && { [customFetch]: fetch }),
  });

/** Plain http is for one's own machine only. */
const isLoopback = (address: string) => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);

/** What was found stays; what failed is asked again the next time. */
function rememberedWhenFound<Value>(find: () => Promise<Value>): () => Promise<Value> {
  let found: Promise<Value> | undefined;
  return () => {
    found ??= find().catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
}

/** What the other side may do wrong becomes a refusal; a bug of ours stays one. */
async function refusing<Value>(ask: () => Promise<Value>): Promise<Result<Value, IssuerRefusal>> {
  try {
    return ok(await ask());
  } catch (error) {
    if (error instanceof AuthorizationResponseError && error.error === 'access_denied')
      return no({ code: 'loginCancelled' });
    if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
      return no({ code: 'issuerRefused', reason: error.error });
    }
    if (error instanceof ClientError) return no({ code: 'issuerRefused', reason: error.code ?? error.message });
    // What `fetch` throws when nobody answers.
    if (error instanceof TypeError && error.cause !== undefined) return no({ code: 'issuerUnreachable' });
    throw error;
  }
}
