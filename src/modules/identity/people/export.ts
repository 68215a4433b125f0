import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findAccesses, type Actor } from '../../../platform/log/index.ts';
import { personId } from '../../../kernel/id.ts';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { about, type Deps } from '../deps.ts';
import { findFactors } from '../factors/store/factor.ts';
import { findDeclaredRelatives } from '../officers/queries/relatives.ts';
import { findOfficeOf, findOfficerNames } from '../officers/queries/serving.ts';
import { findMandates } from '../mandates/queries.ts';
import { findAgenciesOf } from '../organisations/queries.ts';
import { findSignIns } from '../passwords/store/sign-in.ts';
import { findWards } from '../wards/queries.ts';
import { changeAccount } from './commands.ts';
import type { Refusal } from './model.ts';
import { findOwnFile } from './self.ts';

/** Another module's part of what the platform holds about a person; the composition root names them. */
export type PersonalDataSource = { name: string; collect(tx: Tx, person: string): Promise<unknown> };

export type PersonalExport = { exportedAt: string } & Record<string, unknown>;

const MOST_SIGN_INS = 1_000;

/** 个人信息保护法 art. 45: everything that is held about a person, in clear, for the person alone. */
export function exportSelf(
  deps: Deps,
  sources: readonly PersonalDataSource[],
  { person, actor }: { person: string; actor: Actor },
): Promise<Result<PersonalExport, Refusal | { code: 'personUnknown' }>> {
  return deps.db.within(
    about(deps, person),
    async (tx): Promise<Result<PersonalExport, Refusal | { code: 'personUnknown' }>> => {
      const file = await findOwnFile(deps, tx, person);
      if (!file) return no({ code: 'personUnknown' });
      const recorded = await changeAccount(deps, tx, { person, actor, command: { type: 'exportData' } });
      if (!recorded.ok) return recorded;
      const own = {
        exportedAt: deps.now().toISOString(),
        person: { level: file.row.level, registeredAt: file.row.registeredAt, data: file.data },
        agencies: await findAgenciesOf(tx, person, civilDateOf(deps.now())),
        mandates: await findMandates(deps.vault, tx, { person, now: deps.now() }),
        children: await findWards(deps.vault, tx, { guardian: person, now: deps.now() }),
        secondFactors: await findFactors(tx, person),
        signIns: await findSignIns(tx, person, MOST_SIGN_INS),
        relatives: await ownRelatives(deps, tx, person),
        readers: await findReaders(tx, person, deps.now()),
      };
      const others: Record<string, unknown> = {};
      for (const source of sources) others[source.name] = await source.collect(tx, person);
      return ok({ ...own, ...others });
    },
  );
}

type Looked = Awaited<ReturnType<typeof findAccesses>>[number];
export type ReaderOfFile = Omit<Looked, 'actor'> & {
  by: { kind: Actor['kind']; name: string | null; department: string | null };
};

/** Who looked at a person's file, the latest first, officers by the name under which they serve. */
export async function findReaders(tx: Tx, person: string, before: Date): Promise<ReaderOfFile[]> {
  const looked = await findAccesses(tx, personId(person), { before, limit: 500 });
  const officers = looked.flatMap(({ actor }) => (actor.kind === 'officer' ? [actor.id] : []));
  const names = await findOfficerNames(tx, [...new Set(officers)]);
  return looked.map(({ actor, ...look }) => ({
    ...look,
    by: { kind: actor.kind, name: names.get(actor.id) ?? null, department: actor.department ?? null },
  }));
}

async function ownRelatives(deps: Deps, tx: Tx, person: string) {
  const office = await findOfficeOf(tx, person);
  const declared = office ? await findDeclaredRelatives(tx, office.id) : [];
  const names = await deps.vault.openTexts(
    tx,
    declared.map(({ name }) => name),
  );
  return declared.map(({ id, relation, declaredAt }, place) => ({
    id,
    relation,
    declaredAt,
    name: names[place] ?? null,
  }));
}
