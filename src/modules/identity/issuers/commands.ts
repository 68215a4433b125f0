import { no, ok, type Result } from '../../../kernel/result.ts';
import { randomToken, tokenHash } from '../../../platform/crypto/index.ts';
import { about, presenting, type Deps } from '../deps.ts';
import { findPerson } from '../people/store/person.ts';
import { openSession } from '../sessions/commands.ts';
import { FLOW_MINUTES } from '../sessions/rules/limits.ts';
import { ownPathOr } from '../sessions/rules/own-path.ts';
import { findOrLinkPerson, type LinkRefusal } from './linking.ts';
import type { Flow, Identity, IssuerRefusal, ProviderAdapter } from './model.ts';
import { insertFlow, takeFlow } from './store/flow.ts';

export type SignInSetting = { deps: Deps; adapter: ProviderAdapter };
export type LoginRefusal =
  | IssuerRefusal
  | LinkRefusal
  /** The sign-in began in another browser, was answered already, or took too long. */
  | { code: 'loginFlowLost' }
  | { code: 'accountLocked' };

export const KEY_OF_FLOWS = { everywhere: 'service/login-flows' };

/** Where to send the browser, and what its cookie (`cookieRules(…, 'login')`) must say when it comes back. */
export async function startLogin(
  { deps, adapter }: SignInSetting,
  { returnTo }: { returnTo: string | undefined },
): Promise<Result<{ url: string; cookie: string }, IssuerRefusal>> {
  const flow: Flow = { state: randomToken(), nonce: randomToken(), verifier: randomToken() };
  const started = await adapter.startUrl(flow);
  if (!started.ok) return started;
  const stateHash = tokenHash(flow.state);
  await deps.db.within(presenting(deps, stateHash), async (tx) => {
    const secrets = await deps.vault.sealFor(tx, KEY_OF_FLOWS, JSON.stringify(flow));
    const expiresAt = new Date(deps.now().valueOf() + FLOW_MINUTES * 60_000);
    await insertFlow(tx, { stateHash, secrets, returnTo: ownPathOr(returnTo, '/'), expiresAt });
  });
  return ok({ url: started.value, cookie: flow.state });
}

export type Return = { callbackUrl: string; cookie: string | undefined; sessionBefore: string | undefined };

export type Entered = { token: string; person: string; secondFactor: boolean; returnTo: string };

/** Opens the session of whoever came back. The token is for the session cookie. */
export async function finishLogin(
  { deps, adapter }: SignInSetting,
  { callbackUrl, cookie, sessionBefore }: Return,
): Promise<Result<Entered, LoginRefusal>> {
  const state = new URL(callbackUrl).searchParams.get('state');
  if (state === null || state !== cookie) return no({ code: 'loginFlowLost' });
  const kept = await takeKeptFlow(deps, state);
  if (!kept) return no({ code: 'loginFlowLost' });
  const identified = await adapter.identify(callbackUrl, kept.flow);
  if (!identified.ok) return identified;
  const entered = await enter(deps, identified.value, sessionBefore);
  return entered.ok ? ok({ ...entered.value, returnTo: kept.returnTo }) : entered;
}

/** Opens the session of somebody whom an issuer has identified, in the place of the one that this browser had. */
export async function enter(
  deps: Deps,
  identity: Identity,
  sessionBefore: string | undefined,
): Promise<Result<Omit<Entered, 'returnTo'>, LinkRefusal | { code: 'accountLocked' }>> {
  const person = await personOf(deps, identity);
  if (!person.ok) return person;
  if (await isLocked(deps, person.value)) return no({ code: 'accountLocked' });
  const secondFactor = identity.kind === 'foreign' && identity.secondFactor;
  const method = identity.kind === 'own' ? 'password' : 'issuer';
  const { token } = await openSession(deps, { person: person.value, before: sessionBefore, method, secondFactor });
  return ok({ token, person: person.value, secondFactor });
}

function takeKeptFlow(deps: Deps, state: string): Promise<{ flow: Flow; returnTo: string } | undefined> {
  const stateHash = tokenHash(state);
  return deps.db.within(presenting(deps, stateHash), async (tx) => {
    const taken = await takeFlow(tx, stateHash, deps.now());
    const [text] = taken ? await deps.vault.openTexts(tx, [taken.secrets]) : [];
    if (!taken || text === undefined) return undefined;
    const flow: Flow = JSON.parse(text);
    return { flow, returnTo: taken.returnTo };
  });
}

const personOf = async (deps: Deps, identity: Identity): Promise<Result<string, LinkRefusal>> =>
  identity.kind === 'own' ? ok(identity.person) : findOrLinkPerson(deps, identity);

const isLocked = (deps: Deps, person: string) =>
  deps.db.within(about(deps, person), async (tx) => Boolean((await findPerson(tx, person))?.lockedAt));
