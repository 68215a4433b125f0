import { v7 } from 'uuid';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { about, keyOf, type Deps } from '../deps.ts';
import { changeAccount } from '../people/commands.ts';
import type { Factor, Refusal as AccountRefusal } from '../people/model.ts';
import { issueRecoveryCodes, type Confirmed } from './recovery-codes.ts';
import { confirmFactor, findFactors } from './store/factor.ts';
import { countUnusedRecoveryCodes } from './store/recovery-code.ts';
import { findTotps, insertTotp, useStep } from './store/totp.ts';
import { newTotpSecret, stepOf, totpUri } from './totp.ts';

/** Who enrols, and whether this session has proven a second factor: the first is taken on trust, further ones are not. */
export type Enroller = { person: string; actor: Actor; proven: boolean };
export type EnrolRefusal = { code: 'proveSecondFactorFirst' } | AccountRefusal;
export type NewTotp = { factor: string; secret: string; uri: string };

const ISSUER = 'OneWindow';
const BEGUN_MINUTES = 15;

/**
 * Begins: the secret is shown, and counts only after a code made from it came back. Asked again within a quarter of an hour it is the
 * same one, so that a mistyped code does not mean a new picture.
 */
export function beginTotp(deps: Deps, enroller: Enroller, label: string): Promise<Result<NewTotp, EnrolRefusal>> {
  const { person } = enroller;
  return deps.db.within(about(deps, person), async (tx) => {
    if (!(await mayEnrol(tx, enroller))) return no({ code: 'proveSecondFactorFirst' } as const);
    const { factor, secret } = (await findBegun(deps, tx, person)) ?? (await makeTotp(deps, tx, { person, label }));
    return ok({ factor, secret, uri: totpUri({ secret, label, issuer: ISSUER }) });
  });
}

async function findBegun(deps: Deps, tx: Tx, person: string) {
  const since = new Date(deps.now().valueOf() - BEGUN_MINUTES * 60_000);
  const begun = (await findTotps(tx, person)).find(({ confirmed, enrolledAt }) => !confirmed && enrolledAt > since);
  const [secret] = begun ? await deps.vault.openTexts(tx, [begun.secret]) : [];
  return begun && secret !== undefined ? { factor: begun.id, secret } : undefined;
}

async function makeTotp(deps: Deps, tx: Tx, { person, label }: { person: string; label: string }) {
  const secret = newTotpSecret();
  const factor = v7();
  const sealed = await deps.vault.sealFor(tx, keyOf(person), secret);
  await insertTotp(tx, { id: factor, person, label, secret: sealed, at: deps.now() });
  return { factor, secret };
}

export type ConfirmRefusal = EnrolRefusal | { code: 'wrongCode' } | { code: 'unknownFactor' };

/** Confirms it by a first code. The first factor of a person brings recovery codes, shown now and never again. */
export function confirmTotp(
  deps: Deps,
  enroller: Enroller,
  { factor, code }: { factor: string; code: string },
): Promise<Result<Confirmed, ConfirmRefusal>> {
  const { person } = enroller;
  return deps.db.within(about(deps, person), async (tx): Promise<Result<Confirmed, ConfirmRefusal>> => {
    if (!(await mayEnrol(tx, enroller))) return no({ code: 'proveSecondFactorFirst' });
    const begun = (await findTotps(tx, person)).find(({ id, confirmed }) => id === factor && !confirmed);
    const [secret] = begun ? await deps.vault.openTexts(tx, [begun.secret]) : [];
    if (secret === undefined) return no({ code: 'unknownFactor' });
    const step = await stepOf({ secret, after: null }, code.replaceAll(/\s/g, ''), deps.now());
    if (step === undefined || !(await useStep(tx, factor, step))) return no({ code: 'wrongCode' });
    await confirmFactor(tx, factor, deps.now());
    return recordEnrolled(deps, tx, { enroller, factor: { id: factor, kind: 'totp' } });
  });
}

/** The event of a new factor, and recovery codes where there are none left. */
export async function recordEnrolled(
  deps: Deps,
  tx: Tx,
  { enroller: { person, actor }, factor }: { enroller: Enroller; factor: Factor },
): Promise<Result<Confirmed, AccountRefusal>> {
  const enrolled = await changeAccount(deps, tx, { person, actor, command: { type: 'enrolFactor', factor } });
  if (!enrolled.ok) return enrolled;
  if ((await countUnusedRecoveryCodes(tx, person)) > 0) return ok({ recoveryCodes: [] });
  return issueRecoveryCodes(deps, tx, { person, actor });
}

export const mayEnrol = async (tx: Tx, { person, proven }: Enroller): Promise<boolean> =>
  proven || (await findFactors(tx, person)).length === 0;
