import { no, ok, type Result } from '../../../kernel/result.ts';
import { randomToken, tokenHash } from '../../../platform/crypto/index.ts';
import { keyOf, presenting, type Deps } from '../deps.ts';
import { networkOf } from '../passwords/rules.ts';
import { beginTry, type TooManyTries } from '../passwords/store/attempt.ts';
import { findHolder } from './queries.ts';
import { isOwnPath } from './rules/own-path.ts';
import { KEPT_MINUTES, KEPT_TRIES, MOST_KEPT_CHARACTERS } from './rules/limits.ts';
import { withoutSecrets, type Fields } from './rules/fields.ts';
import { findKeptPost, insertKeptPost, takeKeptPost } from './store/kept-post.ts';

export type KeptPost = { path: string; fields: Fields };
export type KeepRefusal = { code: 'formTooLarge' } | { code: 'notOurPath' } | TooManyTries;

/**
 * Keeps a form that came after its session had ended. The token goes into a cookie (`cookieRules(…, 'kept')`); `takeKept` gives the form
 * back after signing in, once, and only to the person whose session it was: somebody else at the same machine does not see it.
 */
export async function keepForAfterLogin(
  deps: Deps,
  { path, fields, sessionToken, ip }: KeptPost & { sessionToken?: string | undefined; ip: string },
): Promise<Result<{ token: string }, KeepRefusal>> {
  if (!isOwnPath(path)) return no({ code: 'notOurPath' });
  const text = JSON.stringify(withoutSecrets(fields));
  if (text.length > MOST_KEPT_CHARACTERS) return no({ code: 'formTooLarge' });
  const begun = await beginKeeping(deps, ip);
  if (!begun.ok) return begun;
  const person = sessionToken === undefined ? undefined : await holderOf(deps, sessionToken);
  const token = randomToken();
  await deps.db.within(presenting(deps, tokenHash(token)), async (tx) => {
    const key = person === undefined ? UNKNOWN_SENDERS : keyOf(person);
    await insertKeptPost(tx, {
      tokenHash: tokenHash(token),
      person: person ?? null,
      path,
      fields: await deps.vault.sealFor(tx, key, text),
      expiresAt: new Date(deps.now().valueOf() + KEPT_MINUTES * 60_000),
    });
  });
  return ok({ token });
}

export type Keeping = { token: string; person: string };

/** The form that this browser sent before its sender signed in, once; undefined when there is none for this person. */
export const takeKept = (deps: Deps, keeping: Keeping): Promise<KeptPost | undefined> =>
  openKept(deps, keeping, takeKeptPost);

/** The same to look at: it stays until it is taken. */
export const findKept = (deps: Deps, keeping: Keeping): Promise<KeptPost | undefined> =>
  openKept(deps, keeping, findKeptPost);

function openKept(deps: Deps, { token, person }: Keeping, read: typeof takeKeptPost): Promise<KeptPost | undefined> {
  const hash = tokenHash(token);
  return deps.db.within(presenting(deps, hash), async (tx) => {
    const kept = await read(tx, { tokenHash: hash, person, now: deps.now() });
    const [text] = kept ? await deps.vault.openTexts(tx, [kept.fields]) : [];
    if (!kept || text === undefined) return undefined;
    const fields: Fields = JSON.parse(text);
    return { path: kept.path, fields };
  });
}

/** Anybody may send a form; nobody fills the store with them. */
const beginKeeping = (deps: Deps, ip: string) =>
  deps.db.within({ area: deps.area }, async (tx) => {
    const address = await deps.vault.lookupHash(tx, 'address', networkOf(ip));
    return beginTry(tx, { key: `kept/${address}`, limit: KEPT_TRIES, now: deps.now() });
  });

const UNKNOWN_SENDERS = { everywhere: 'kept-posts' };

const holderOf = (deps: Deps, token: string) =>
  deps.db.within(presenting(deps, tokenHash(token)), (tx) => findHolder(tx, tokenHash(token)));
