import { v7 } from 'uuid';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import { about, type Deps } from '../deps.ts';
import type { Acting } from '../officers/commands.ts';
import { findServingOfficer } from '../officers/queries/serving.ts';
import { decide } from './decide.ts';
import { matterFrom } from './matter.ts';
import type { Command, InterestGround, Matter, Refusal } from './model.ts';
import { endInterest, insertInterest, interests } from './store/interest.ts';

export type InterestRefusal =
  Refusal | KeyReused | { code: 'officerUnknown' } | { code: 'interestInvalid'; kind: Matter['kind'] };

type Of = Acting & { officer: string };
type Declaring = Of & { ground: InterestGround; kind: Matter['kind']; typed: string };

/** 公务员法 art. 76: an officer says himself that he has an interest, in one case or in an organisation, and is kept from it. */
export async function declareInterest(
  deps: Deps,
  { ground, kind, typed, ...of }: Declaring,
): Promise<Result<{ interest: string }, InterestRefusal>> {
  const matter = matterFrom({ kind, typed });
  if (!matter) return no({ code: 'interestInvalid', kind });
  const interest = { id: v7(), ground, matter };
  return change(deps, of, {
    command: { type: 'declare', interest },
    also: (tx, person) => insertInterest(tx, { interest, officer: of.officer, person, at: deps.now() }),
  });
}

/** From now on he may handle it again; what he was kept from stays recorded. */
export const withdrawInterest = (deps: Deps, { interest, ...of }: Of & { interest: string }) =>
  change(deps, of, {
    command: { type: 'end', interest },
    also: (tx) => endInterest(tx, interest, deps.now()),
  });

type Change = { command: Command; also: (tx: Tx, person: string) => Promise<unknown> };
type Changed = Result<{ interest: string }, InterestRefusal>;

async function change(deps: Deps, { officer, by, once }: Of, { command, also }: Change): Promise<Changed> {
  const known = await deps.db.within({ area: deps.area }, (tx) => findServingOfficer(tx, officer));
  if (!known) return no({ code: 'officerUnknown' });
  return withinOnce(deps.db, { scope: about(deps, known.person), once }, async (tx): Promise<Changed> => {
    const before = await interests.load(tx, officer);
    const decision = decide(command, before.value);
    if (!decision.ok) return decision;
    const stamp = { actor: by, at: deps.now() };
    await interests.append(tx, { id: officer, after: before, events: decision.value, stamp });
    await also(tx, known.person);
    return ok({ interest: command.type === 'declare' ? command.interest.id : command.interest });
  });
}
