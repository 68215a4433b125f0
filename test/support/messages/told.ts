import { kindsOf, type Kind } from '../../../src/modules/messages/index.ts';
import { sealed } from '../../../src/platform/crypto/index.ts';
import { systemScope } from '../../../src/platform/database/index.ts';
import type { Follower } from '../../../src/platform/log/index.ts';
import type { Office } from '../intake/office.ts';
import { ask } from '../log/append.ts';
import { followAll } from '../supervision/counting.ts';

type Telling = {
  kinds: Readonly<Record<string, Kind>>;
  follower: Follower;
};

/** Reads what was told about one stream, as whoever was told reads it, once the follower has heard of everything. */
export async function openTold({ database, deps }: Office, { kinds, follower }: Telling) {
  const known = kindsOf(...Object.values(kinds));
  await followAll(database, follower);
  return async (about: string, language: 'zh' | 'en' = 'zh') => {
    await followAll(database, follower);
    const rows = await ask<{ kind: string; person: string; parameters: string }>(
      database,
      `select kind, person, parameters from messages.message where about = '${about}' order by key`,
    );
    const texts = await database.follower.within(systemScope(database.area), (tx) =>
      deps.vault.openTexts(
        tx,
        rows.map(({ parameters }) => sealed(parameters)),
      ),
    );
    return rows.map(({ kind, person }, place) => {
      const parameters: unknown = JSON.parse(texts[place] ?? 'null');
      const text = known.get(kind)?.textOf({ parameters, about, language });
      return { kind, person, place: text?.place, text: [text?.title, ...(text?.sentences ?? [])].join('') };
    });
  };
}
