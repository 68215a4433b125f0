import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Once, type Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { about, type Deps } from '../deps.ts';
import { deleteSessionsOf } from '../sessions/store/session.ts';
import { decide } from './decide.ts';
import type { Command, Officer, Post, Refusal } from './model.ts';
import { findServingOfficer } from './queries/serving.ts';
import { officers, projectOfficer } from './store/officer.ts';

export type OfficerRefusal = Refusal | KeyReused | { code: 'officerUnknown' };
type Changed = Promise<Result<Officer, OfficerRefusal>>;

/** Whose act it is, and the key under which it happens only once. */
export type Acting = { by: Actor; once?: Once | undefined };

export const moveOfficer = (deps: Deps, { post, ...acting }: Acting & { officer: string; post: Post }) =>
  changeOfficer(deps, { ...acting, command: () => ({ type: 'move', post }) });

/** The office ends, and with it every session in which it might still be used. */
export const dismissOfficer = (deps: Deps, acting: Acting & { officer: string }) =>
  changeOfficer(deps, {
    ...acting,
    command: () => ({ type: 'dismiss' }),
    also: async (tx, person) => void (await deleteSessionsOf(tx, person)),
  });

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
