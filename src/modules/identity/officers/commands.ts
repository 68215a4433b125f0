import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Once, type Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { about, keyOf, type Deps } from '../deps.ts';
import { deleteSessionsOf } from '../sessions/store/session.ts';
import type { OfficerRole } from '../permissions/rules/role.ts';
import { decide } from './decide.ts';
import type { Command, Officer, OfficerGrant, Post, Refusal } from './model.ts';
import { findServingOfficer } from './queries.ts';
import { officers, projectOfficer } from './store/officer.ts';

export type OfficerRefusal = Refusal | KeyReused | { code: 'officerUnknown' };
type Changed = Promise<Result<Officer, OfficerRefusal>>;

/** Whose act it is, and the key under which it happens only once. */
export type Acting = { by: Actor; once?: Once | undefined };

/** Who grants, as the log names him and as the person whom the rule keeps from granting to himself. */
export type Granting = { by: { actor: Actor; person: string }; once?: Once | undefined };

export const grantRole = (
  deps: Deps,
  { officer, grant, by, once }: Granting & { officer: string; grant: OfficerGrant },
) => changeOfficer(deps, { officer, by: by.actor, once, command: () => ({ type: 'grantRole', grant, by: by.person }) });

export const withdrawRole = (
  deps: Deps,
  { officer, role, by, once }: Granting & { officer: string; role: OfficerRole },
) =>
  changeOfficer(deps, { officer, by: by.actor, once, command: () => ({ type: 'withdrawRole', role, by: by.person }) });

export const moveOfficer = (deps: Deps, { post, ...acting }: Acting & { officer: string; post: Post }) =>
  changeOfficer(deps, { ...acting, command: () => ({ type: 'move', post }) });

/** The office ends, and with it every session in which it might still be used. */
export const dismissOfficer = (deps: Deps, acting: Acting & { officer: string }) =>
  changeOfficer(deps, {
    ...acting,
    command: () => ({ type: 'dismiss' }),
    also: async (tx, person) => void (await deleteSessionsOf(tx, person)),
  });

export type GlassBreaking = Acting & { officer: string; reason: string; minutes: number };

/** For an emergency: reading every case for some minutes, under an event that nobody overlooks. */
export const breakGlass = (deps: Deps, { reason, minutes, ...acting }: GlassBreaking) =>
  changeOfficer(deps, {
    ...acting,
    command: async (tx, person) => {
      const sealed = await deps.vault.sealFor(tx, keyOf(person), reason);
      return { type: 'breakGlass', at: deps.now(), minutes, reason: sealed };
    },
  });

export const mendGlass = (deps: Deps, acting: Acting & { officer: string }) =>
  changeOfficer(deps, { ...acting, command: () => ({ type: 'mendGlass' }) });

type Change = Acting & {
  officer: string;
  command: (tx: Tx, person: string) => Command | Promise<Command>;
  also?: (tx: Tx, person: string) => Promise<void>;
};

/** Load, decide, append, project, in a transaction about the officer's person. */
export async function changeOfficer(deps: Deps, { officer, by, once, command, also }: Change): Changed {
  const known = await deps.db.within({ area: deps.area }, (tx) => findServingOfficer(tx, officer));
  if (!known) return no({ code: 'officerUnknown' });
  const { person } = known;
  return withinOnce(deps.db, { scope: about(deps, person), once }, async (tx): Changed => {
    const before = await officers.load(tx, officer);
    const decision = decide(await command(tx, person), before.value);
    if (!decision.ok) return decision;
    const at = deps.now();
    const stamp = { actor: by, at };
    const { value } = await officers.append(tx, { id: officer, after: before, events: decision.value, stamp });
    await projectOfficer(tx, officer, { state: value, at });
    await also?.(tx, person);
    return ok(value);
  });
}
