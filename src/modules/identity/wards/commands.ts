import { v7 } from 'uuid';
import { civilDateOf, isCivilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Once, type Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { about, type Deps } from '../deps.ts';
import { findParty, type PartyRefusal } from '../mandates/party.ts';
import { bornOn } from '../mandates/rules/age.ts';
import { normalCitizenId, normalName } from '../people/rules/spelling.ts';
import { loginLookup } from '../people/sealing.ts';
import { decide } from './decide.ts';
import { initial, type Command, type Refusal, type WardRelation } from './model.ts';
import { MOST_WARDS, countWards, findWard } from './queries.ts';
import { holdWard, insertWard, isNumberKnown, keyOfWard, markRemoved, setNumber, wards } from './store/ward.ts';

type Acting = { person: string; by: Actor; once?: Once | undefined };

/** As typed: a newborn has no number yet; where there is one, birthday and gender follow from it. */
export type TypedWard = { name: string; citizenId: string; bornOn: string; gender: string };
export type WardFault = { field: 'name' | 'citizenId' | 'bornOn' | 'gender' };

export type WardRefusal =
  | Refusal
  | PartyRefusal
  | KeyReused
  | { code: 'wardInvalid'; faults: WardFault[] }
  | { code: 'tooManyWards'; most: number };

export type Declaring = Acting & { typed: TypedWard; relation: WardRelation; declared: boolean };

/** Puts a child on a person's list, on his word alone: nobody has verified that he is its guardian. */
export async function declareWard(deps: Deps, asked: Declaring): Promise<Result<{ ward: string }, WardRefusal>> {
  const read = readWard(asked.typed);
  if (!read.ok) return read;
  const { person, once } = asked;
  return withinOnce(deps.db, { scope: about(deps, person), once }, (tx) =>
    enter(deps, tx, { ...asked, child: read.value }),
  );
}

type Child = { name: string; citizenId: string | null; bornOn: CivilDate; gender: 'male' | 'female' };

async function enter(
  deps: Deps,
  tx: Tx,
  { person, by, relation, declared, child }: Declaring & { child: Child },
): Promise<Result<{ ward: string }, WardRefusal>> {
  const guardian = await findParty(deps, tx, person);
  if (!guardian.ok) return guardian;
  if ((await countWards(tx, person)) >= MOST_WARDS) return no({ code: 'tooManyWards', most: MOST_WARDS });
  const { citizenId, bornOn: born } = child;
  const lookup = citizenId === null ? null : await lookupOf(deps, tx, citizenId);
  const known = lookup !== null && (await isNumberKnown(tx, person, lookup));
  const at = deps.now();
  const decision = decide(
    {
      ...{ type: 'declare', guardian: guardian.value, relation, bornOn: born, numbered: citizenId !== null },
      ...{ known, declared, on: civilDateOf(at) },
    },
    initial,
  );
  if (!decision.ok) return decision;
  const id = v7();
  const seal = (text: string) => deps.vault.sealFor(tx, keyOfWard(id), text);
  const inserted = await insertWard(tx, {
    id,
    guardian_id: person,
    relation,
    name: await seal(child.name),
    gender: await seal(child.gender),
    born_on: await seal(born),
    citizen_id: citizenId === null ? null : await seal(citizenId),
    lookup,
    at,
  });
  if (!inserted) return no({ code: 'wardKnown' });
  const after = { value: initial, version: 0 };
  await wards.append(tx, { id, after, events: decision.value, stamp: { actor: by, at } });
  return ok({ ward: id });
}

/** The number that a newborn got meanwhile. */
export const addWardNumber = (
  deps: Deps,
  { person, ward, citizenId: typed, by, once }: Acting & { ward: string; citizenId: string },
): Promise<Result<{ ward: string }, WardRefusal>> =>
  withinOnce(
    deps.db,
    { scope: about(deps, person), once },
    async (tx): Promise<Result<{ ward: string }, WardRefusal>> => {
      const citizenId = normalCitizenId(typed);
      if (citizenId === undefined) return no({ code: 'wardInvalid', faults: [{ field: 'citizenId' }] });
      const child = (await holdWard(tx, ward)) && (await findWard(deps.vault, tx, { ward, now: deps.now() }));
      if (!child) return no({ code: 'wardUnknown' });
      const lookup = await lookupOf(deps, tx, citizenId);
      const changed = await change(deps, tx, {
        ward,
        by,
        command: {
          ...{ type: 'addNumber', guardian: person, known: await isNumberKnown(tx, person, lookup) },
          bornOnSameDay: bornOn(citizenId) === child.bornOn,
        },
      });
      if (!changed.ok) return changed;
      const sealed = await deps.vault.sealFor(tx, keyOfWard(ward), citizenId);
      await setNumber(tx, ward, { citizen_id: sealed, lookup });
      return ok({ ward });
    },
  );

/** Takes a child off the list; what was handed in for it stays with its cases. */
export const removeWard = (
  deps: Deps,
  { person, ward, by, once }: Acting & { ward: string },
): Promise<Result<{ ward: string }, WardRefusal>> =>
  withinOnce(
    deps.db,
    { scope: about(deps, person), once },
    async (tx): Promise<Result<{ ward: string }, WardRefusal>> => {
      if (!(await holdWard(tx, ward))) return no({ code: 'wardUnknown' });
      const changed = await change(deps, tx, { ward, by, command: { type: 'remove', guardian: person } });
      if (!changed.ok) return changed;
      await markRemoved(tx, ward, deps.now());
      // 个人信息保护法 art. 47: what it was kept for is over.
      await deps.vault.destroyKey(tx, keyOfWard(ward), '个人信息保护法 art. 47');
      return ok({ ward });
    },
  );

type Changing = { ward: string; by: Actor; command: Command };

async function change(deps: Deps, tx: Tx, { ward, by, command }: Changing): Promise<Result<undefined, Refusal>> {
  const after = await wards.load(tx, ward);
  const decision = decide(command, after.value);
  if (!decision.ok) return decision;
  await wards.append(tx, { id: ward, after, events: decision.value, stamp: { actor: by, at: deps.now() } });
  return ok(undefined);
}

const lookupOf = (deps: Deps, tx: Tx, citizenId: string) =>
  loginLookup(deps.vault, tx, { kind: 'citizenId', value: citizenId });

function readWard({ name: typedName, citizenId: typedId, bornOn: day, gender }: TypedWard): Result<Child, WardRefusal> {
  const name = normalName(typedName);
  const citizenId = typedId.trim() === '' ? null : normalCitizenId(typedId);
  const faults: WardFault[] = [
    ...(name === undefined ? [{ field: 'name' } as const] : []),
    ...(citizenId === undefined ? [{ field: 'citizenId' } as const] : []),
    ...(citizenId === null && !isCivilDate(day) ? [{ field: 'bornOn' } as const] : []),
    ...(citizenId === null && gender !== 'male' && gender !== 'female' ? [{ field: 'gender' } as const] : []),
  ];
  if (typeof citizenId === 'string' && name !== undefined) {
    // GB 11643: the seventeenth digit is odd for a boy.
    const read = Number(citizenId.charAt(16)) % 2 === 1 ? 'male' : 'female';
    return ok({ name, citizenId, bornOn: bornOn(citizenId), gender: read });
  }
  if (faults.length > 0 || name === undefined || !isCivilDate(day)) return no({ code: 'wardInvalid', faults });
  return ok({ name, citizenId: null, bornOn: day, gender: gender === 'male' ? 'male' : 'female' });
}
