import type { PersonId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { unasked, type Preferences } from '../model.ts';
import './tables.ts';

/** What a person has chosen, or what holds for whoever has chosen nothing. */
export async function findPreferences(tx: Tx, person: PersonId): Promise<Preferences> {
  const row = await tx
    .selectFrom('messages.preference')
    .select(['sms', 'email', 'language', 'quiet', 'quiet_from', 'quiet_until'])
    .where('area', '=', tx.scope.area)
    .where('person', '=', person)
    .executeTakeFirst();
  if (!row) return unasked;
  const { sms, email, language, quiet, quiet_from: from, quiet_until: until } = row;
  const own = from !== null && until !== null ? ({ from, until } as const) : 'county';
  return { channels: { sms, email }, language, quiet: quiet === 'own' ? own : quiet };
}

export async function writePreferences(
  tx: Tx,
  person: PersonId,
  { channels, language, quiet, at }: Preferences & { at: Date },
): Promise<void> {
  const own = typeof quiet === 'object' ? quiet : undefined;
  const change = {
    ...{ ...channels, language, quiet: typeof quiet === 'object' ? ('own' as const) : quiet },
    ...{ quiet_from: own?.from ?? null, quiet_until: own?.until ?? null, changed_at: at },
  };
  await tx
    .insertInto('messages.preference')
    .values({ area: tx.scope.area, person, ...change })
    .onConflict((conflict) => conflict.columns(['area', 'person']).doUpdateSet(change))
    .execute();
}
