import { addDays, civilDateOf } from '../../../kernel/civil-date.ts';
import type { PersonId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { randomDigits, subjectOf } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import { offeredBy, type Asking, type MessageDeps } from '../deps.ts';
import { announce } from '../inbox/announce.ts';
import { codeKind } from '../kinds/code.ts';
import type { Channel } from '../kinds/model.ts';
import { findContact, lookupOf } from './contact.ts';
import type { CodeSent } from './contract.ts';
import type { PreferenceRefusal } from './model.ts';
import { normalEmail } from './rules/address.ts';
import { checkCode, CODE_DIGITS, CODE_MINUTES, expiryOf, mayAsk } from './rules/codes.ts';
import { masked, personOf } from './settings.ts';
import { writeAddress } from './store/addresses.ts';
import { countAsk, countTry, holdCode, removeCode, writeCode } from './store/codes.ts';

export type AskedFor = { channel: Channel; address?: string | undefined };

type Asked = Result<CodeSent, PreferenceRefusal | KeyReused>;

/** Sends a code to the address that is to be confirmed; one that was sent before no longer counts. */
export function askCode(deps: MessageDeps, { caller, once }: Asking, asked: AskedFor): Promise<Asked> {
  return withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Asked> => {
    const { channel } = asked;
    if (!offeredBy(deps).includes(channel)) return no({ code: 'channelNotOffered' });
    const person = personOf(caller);
    const address = await addressOf(deps, tx, { person, asked });
    if (!address.ok) return address;
    const lookup = await lookupOf(deps.vault, tx, { channel, address: address.value });
    const allowed = await countAsks(deps, tx, { person, channel, lookup });
    if (!allowed.ok) return allowed;
    const expiresAt = await sendCode(deps, tx, { person, channel, lookup, address: address.value });
    return ok({ to: masked(channel, address.value), expiresAt: expiresAt.toISOString() });
  });
}

type Wanted = { person: PersonId; asked: AskedFor };

async function addressOf(
  { vault }: MessageDeps,
  tx: Tx,
  { person, asked: { channel, address } }: Wanted,
): Promise<Result<string, PreferenceRefusal>> {
  if (channel === 'email') {
    const email = normalEmail(address ?? '');
    return email === undefined ? no({ code: 'addressUnfit' }) : ok(email);
  }
  const { phone } = await findContact(vault, tx, person);
  return phone === undefined ? no({ code: 'noPhone' }) : ok(phone);
}

/** By person (for each channel) and by address: neither does one person make many telephones ring, nor many persons one. */
async function countAsks(
  { vault, now }: MessageDeps,
  tx: Tx,
  { person, channel, lookup }: { person: PersonId; channel: Channel; lookup: string },
): Promise<Result<null, PreferenceRefusal>> {
  const at = now();
  const day = civilDateOf(at);
  const keys = [`address/${lookup}`, `person/${await vault.lookupHash(tx, 'message codes', `${person} ${channel}`)}`];
  const asks = [];
  for (const key of keys) asks.push(await countAsk(tx, { key, day, at }));
  return mayAsk(asks, at, new Date(`${addDays(day, 1)}T00:00:00+08:00`));
}

type NewCode = { person: PersonId; channel: Channel; lookup: string; address: string };

async function sendCode(deps: MessageDeps, tx: Tx, { person, channel, lookup, address }: NewCode): Promise<Date> {
  const { vault, now } = deps;
  const [code, at] = [randomDigits(CODE_DIGITS), now()];
  const expiresAt = expiryOf(at);
  const recipient = { person, organisation: null };
  const sealed = await vault.sealFor(tx, subjectOf(recipient), address);
  const hash = await hashOf(deps, tx, { person, channel, code });
  await writeCode(tx, person, { channel, lookup, sealed, hash, asked_at: at, expires_at: expiresAt });
  await announce(tx, deps, {
    kind: codeKind,
    recipient,
    about: `messages.code/${person}`,
    parameters: { code, channel, minutes: CODE_MINUTES },
    key: `${channel} ${at.toISOString()} ${hash.slice(0, 12)}`,
  });
  return expiresAt;
}

type Typed = { person: PersonId; channel: Channel; code: string };

const hashOf = ({ vault }: MessageDeps, tx: Tx, { person, channel, code }: Typed) =>
  vault.lookupHash(tx, 'message code', `${person} ${channel} ${code}`);

type Confirmed = Result<{ confirmed: string }, PreferenceRefusal>;

/** Takes the code that was typed, spaces or not. A wrong try counts although it is refused. */
export async function confirmCode(
  deps: MessageDeps,
  { caller }: Asking,
  { channel, typed }: { channel: Channel; typed: string },
): Promise<Confirmed> {
  const { result } = await deps.db.within(caller.scope, async (tx) => ({
    result: await confirm(deps, tx, { person: personOf(caller), channel, code: digitsOf(typed) }),
  }));
  return result;
}

const digitsOf = (typed: string) => typed.normalize('NFKC').replaceAll(/\s/g, '');

async function confirm(deps: MessageDeps, tx: Tx, typed: Typed): Promise<Confirmed> {
  const { person, channel } = typed;
  const asked = await holdCode(tx, person, channel);
  const matches = asked?.hash === (await hashOf(deps, tx, typed));
  const code = asked && { expiresAt: asked.expires_at, tries: asked.tries };
  const right = checkCode(code, { at: deps.now(), matches });
  if (!asked || !right.ok) {
    if (asked) await countTry(tx, person, channel);
    return right.ok ? no({ code: 'noCodeAsked' }) : right;
  }
  const [address] = await deps.vault.openTexts(tx, [asked.sealed]);
  if (address === undefined) return no({ code: 'noCodeAsked' });
  const { lookup, sealed } = asked;
  const kept = channel === 'email' ? sealed : null;
  await writeAddress(tx, person, { channel, lookup, sealed: kept, confirmed_at: deps.now() });
  await removeCode(tx, person, channel);
  return ok({ confirmed: masked(channel, address) });
}
