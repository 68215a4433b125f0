import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { v7 } from 'uuid';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { about, type Deps } from '../deps.ts';
import type { TooManyTries } from '../passwords/store/attempt.ts';
import { mayEnrol, recordEnrolled, type Enroller, type EnrolRefusal } from './enrolling.ts';
import type { Confirmed } from './recovery-codes.ts';
import { beginProof, settleProof } from './proving.ts';
import {
  findPasskeys,
  insertPasskey,
  keepChallenge,
  setCounter,
  takeChallenge,
  type ChallengePurpose,
} from './store/passkey.ts';

const CHALLENGE_MINUTES = 5;

export type PasskeyRefusal = EnrolRefusal | { code: 'passkeyNotVerified' } | { code: 'alreadyEnrolled' };

/** What the browser hands to `navigator.credentials.create` (WebAuthn level 3). */
export async function beginPasskey(deps: Deps, enroller: Enroller, label: string) {
  const { person } = enroller;
  return deps.db.within(about(deps, person), async (tx) => {
    if (!(await mayEnrol(tx, enroller))) return no({ code: 'proveSecondFactorFirst' } as const);
    const known = await findPasskeys(tx, person);
    const options = await generateRegistrationOptions({
      rpName: 'OneWindow',
      rpID: deps.publicUrl.hostname,
      userName: label,
      userID: Uint8Array.from(Buffer.from(person)),
      attestationType: 'none',
      excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
      authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
    });
    await keepChallenge(tx, challengeFor(deps, { person, purpose: 'enrol', challenge: options.challenge }));
    return ok(options);
  });
}

export async function finishPasskey(
  deps: Deps,
  enroller: Enroller,
  { response, label }: { response: RegistrationResponseJSON; label: string },
): Promise<Result<Confirmed, PasskeyRefusal>> {
  const { person } = enroller;
  const expectedChallenge = await takeOwnChallenge(deps, person, 'enrol');
  if (expectedChallenge === undefined) return no({ code: 'passkeyNotVerified' });
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    ...expectedPlace(deps),
    requireUserVerification: false,
  }).catch(() => undefined);
  if (!verified?.verified) return no({ code: 'passkeyNotVerified' });
  const { id: credentialId, publicKey, counter } = verified.registrationInfo.credential;
  return deps.db.within(about(deps, person), async (tx): Promise<Result<Confirmed, PasskeyRefusal>> => {
    if (!(await mayEnrol(tx, enroller))) return no({ code: 'proveSecondFactorFirst' });
    const key = { id: v7(), credentialId, publicKey, counter, transports: response.response.transports ?? [] };
    const inserted = await insertPasskey(tx, { ...key, person, label, at: deps.now() });
    if (!inserted) return no({ code: 'alreadyEnrolled' });
    return recordEnrolled(deps, tx, { enroller, factor: { id: key.id, kind: 'passkey' } });
  });
}

/** What the browser hands to `navigator.credentials.get`. */
export async function beginPasskeyProof(deps: Deps, person: string) {
  return deps.db.within(about(deps, person), async (tx) => {
    const known = await findPasskeys(tx, person);
    const options = await generateAuthenticationOptions({
      rpID: deps.publicUrl.hostname,
      allowCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports })),
      userVerification: 'preferred',
    });
    await keepChallenge(tx, challengeFor(deps, { person, purpose: 'prove', challenge: options.challenge }));
    return options;
  });
}

export async function proveByPasskey(
  deps: Deps,
  { person, response }: { person: string; response: AuthenticationResponseJSON },
): Promise<Result<{ method: 'passkey' }, TooManyTries | { code: 'passkeyNotVerified' }>> {
  const begun = await beginProof(deps, person);
  if (!begun.ok) return begun;
  const challenge = await takeOwnChallenge(deps, person, 'prove');
  if (challenge === undefined) return no({ code: 'passkeyNotVerified' });
  return deps.db.within(about(deps, person), async (tx) => {
    const key = (await findPasskeys(tx, person)).find(({ credentialId }) => credentialId === response.id);
    const newCounter = key && (await verifiedCounter(deps, { key, response, challenge }));
    if (!key || newCounter === undefined) return no({ code: 'passkeyNotVerified' } as const);
    await setCounter(tx, key.id, newCounter);
    await settleProof(deps, tx, { person, method: 'passkey' });
    return ok({ method: 'passkey' } as const);
  });
}

type Answer = {
  key: Awaited<ReturnType<typeof findPasskeys>>[number];
  response: AuthenticationResponseJSON;
  challenge: string;
};

/** Undefined when the signature, the origin or the counter is wrong: a counter that does not rise betrays a copied key. */
async function verifiedCounter(deps: Deps, { key, response, challenge }: Answer): Promise<number | undefined> {
  const { credentialId: id, publicKey, counter } = key;
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    ...expectedPlace(deps),
    credential: { id, publicKey, counter },
    requireUserVerification: false,
  }).catch(() => undefined);
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}

const expectedPlace = ({ publicUrl }: Deps) => ({ expectedOrigin: publicUrl.origin, expectedRPID: publicUrl.hostname });

const challengeFor = (deps: Deps, asked: { person: string; purpose: ChallengePurpose; challenge: string }) => ({
  ...asked,
  expiresAt: new Date(deps.now().valueOf() + CHALLENGE_MINUTES * 60_000),
});

/** In its own transaction: a challenge is spent even by an answer that is refused. */
const takeOwnChallenge = (deps: Deps, person: string, purpose: ChallengePurpose) =>
  deps.db.within(about(deps, person), (tx) => takeChallenge(tx, { person, purpose, now: deps.now() }));
