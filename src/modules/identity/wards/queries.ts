import { sql } from 'kysely';
import { civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import type { Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isAdultOn } from '../mandates/rules/age.ts';
import type { WardView } from '../contract/acting.ts';
import { rows, type WardRecord } from './store/ward.ts';

/** Far more than a family has. */
export const MOST_WARDS = 20;

/** The children on a guardian's list, in the order in which they were declared. In the guardian's transaction. */
export async function findWards(
  vault: Vault,
  tx: Tx,
  { guardian, now }: { guardian: string; now: Date },
): Promise<WardView[]> {
  const found = await rows(tx)
    .where('guardian_id', '=', guardian)
    .orderBy('declared_at')
    .orderBy('id')
    .limit(MOST_WARDS)
    .execute();
  const views: WardView[] = [];
  for (const row of found) views.push(...(await viewOf(vault, tx, { row, now })));
  return views;
}

/** Undefined for a child that is not on the list of the person whose transaction this is. */
export async function findWard(
  vault: Vault,
  tx: Tx,
  { ward, now }: { ward: string; now: Date },
): Promise<WardView | undefined> {
  const row = await rows(tx).where('id', '=', ward).executeTakeFirst();
  const [view] = row ? await viewOf(vault, tx, { row, now }) : [];
  return view;
}

export async function countWards(tx: Tx, guardian: string): Promise<number> {
  const { count } = await tx
    .selectFrom('identity.ward')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('guardian_id', '=', guardian)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Nothing once the child's key was destroyed. */
async function viewOf(vault: Vault, tx: Tx, { row, now }: { row: WardRecord; now: Date }): Promise<WardView[]> {
  const { id, relation, citizen_id, declared_at } = row;
  const sealed = [row.name, row.gender, row.born_on, ...(citizen_id === null ? [] : [citizen_id])];
  const [name, gender, born, citizenId] = await vault.openTexts(tx, sealed);
  if (name === undefined || born === undefined) return [];
  const bornOn = civilDate(born);
  const ofAge = isAdultOn(bornOn, civilDateOf(now));
  const about = { name, gender: gender === 'male' ? 'male' : 'female', bornOn, citizenId: citizenId ?? null } as const;
  return [{ id, relation, ...about, ofAge, declaredAt: declared_at.toISOString() }];
}
