import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { about, type Deps } from '../deps.ts';
import { beginTry, forgetTries, type TooManyTries } from '../passwords/store/attempt.ts';
import { recordSignIn, type SignInMethod } from '../passwords/store/sign-in.ts';
import { recoveryHash } from './recovery-codes.ts';
import { CODE_TRIES, readCode, type TypedCode } from './rules.ts';
import { useRecoveryCode } from './store/recovery-code.ts';
import { findTotps, useStep } from './store/totp.ts';
import { stepOf } from './totp.ts';

export type ProofRefusal = TooManyTries | { code: 'wrongCode' };

/** Whether the code is the person's own, of the authenticator or of the paper, and was not used before. Five wrong ones lock. */
export async function proveByCode(
  deps: Deps,
  { person, code }: { person: string; code: string },
): Promise<Result<{ method: SignInMethod }, ProofRefusal>> {
  const begun = await beginProof(deps, person);
  if (!begun.ok) return begun;
  const typed = readCode(code);
  if (!typed) return no({ code: 'wrongCode' });
  return deps.db.within(about(deps, person), async (tx) => {
    const right = await isRight(deps, tx, { person, typed });
    if (!right) return no({ code: 'wrongCode' } as const);
    await settleProof(deps, tx, { person, method: typed.kind });
    return ok({ method: typed.kind });
  });
}

export const beginProof = (deps: Deps, person: string) =>
  deps.db.within(about(deps, person), (tx) =>
    beginTry(tx, { key: triesOf(person), limit: CODE_TRIES, now: deps.now() }),
  );

export async function settleProof(
  deps: Deps,
  tx: Tx,
  { person, method }: { person: string; method: SignInMethod },
): Promise<void> {
  await forgetTries(tx, triesOf(person));
  await recordSignIn(tx, { person, method, outcome: 'in', at: deps.now() });
}

async function isRight(deps: Deps, tx: Tx, { person, typed }: { person: string; typed: TypedCode }): Promise<boolean> {
  if (typed.kind === 'recoveryCode') {
    const hash = await recoveryHash(deps, tx, { person, code: typed.code });
    return useRecoveryCode(tx, { person, hash, at: deps.now() });
  }
  const totps = (await findTotps(tx, person)).filter(({ confirmed }) => confirmed);
  const secrets = await deps.vault.openTexts(
    tx,
    totps.map(({ secret }) => secret),
  );
  for (const [index, { id, lastStep }] of totps.entries()) {
    const secret = secrets[index];
    const step = secret && (await stepOf({ secret, after: lastStep }, typed.code, deps.now()));
    if (typeof step === 'number' && (await useStep(tx, id, step))) return true;
  }
  return false;
}

const triesOf = (person: string) => `code/${person}`;
