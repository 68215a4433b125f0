import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.kept_post': {
      token_hash: string;
      person_id: string | null;
      path: string;
      fields: Sealed;
      expires_at: Date;
    };
  }
}

export type StoredPost = { tokenHash: string; person: string | null; path: string; fields: Sealed; expiresAt: Date };

export const insertKeptPost = (tx: Tx, { tokenHash, person, path, fields, expiresAt }: StoredPost) =>
  tx
    .insertInto('identity.kept_post')
    .values({ token_hash: tokenHash, person_id: person, path, fields, expires_at: expiresAt })
    .execute();

type Wanted = { tokenHash: string; person: string; now: Date };
type Kept = { path: string; fields: Sealed };

/** Nothing when its time is over or it is somebody else's. */
export const findKeptPost = (tx: Tx, { tokenHash, person, now }: Wanted): Promise<Kept | undefined> =>
  tx
    .selectFrom('identity.kept_post')
    .select(['path', 'fields'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where((where) => where.or([where('person_id', 'is', null), where('person_id', '=', person)]))
    .executeTakeFirst();

/** Taken once: gone for whoever asks again. */
export async function takeKeptPost(tx: Tx, wanted: Wanted): Promise<Kept | undefined> {
  const kept = await findKeptPost(tx, wanted);
  if (!kept) return undefined;
  const { numDeletedRows } = await tx
    .deleteFrom('identity.kept_post')
    .where('token_hash', '=', wanted.tokenHash)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n ? kept : undefined;
}
