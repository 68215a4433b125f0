import { civilDateOf } from '../../../kernel/civil-date.ts';
import { personId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { tokenHash } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Once, type Scope, type Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { type Deps } from '../deps.ts';
import { normalName } from '../people/rules/spelling.ts';
import { decide } from './decide.ts';
import type { Command, Refusal } from './model.ts';
import { findParty, type Party, type PartyRefusal } from './party.ts';
import type { MandateView } from '../contract/acting.ts';
import { countOpenMandates, MOST_RUNNING, viewsOf } from './queries.ts';
import { holdLinked, mandates, markAnswered, type MandateRecord } from './store/mandate.ts';

type Linked = { person: string; token: string };
export type Answering = Linked & { by: Actor; once?: Once | undefined };
export type AnswerRefusal = Refusal | PartyRefusal | KeyReused | { code: 'tooManyMandates'; most: number };

/** What the link asks, shown to nobody but whom the asker named; the same refusals as the answer will get. */
export const findAsked = (deps: Deps, { person, token }: Linked): Promise<Result<MandateView, AnswerRefusal>> =>
  deps.db.within(presentedBy(deps, { person, token }), async (tx): Promise<Result<MandateView, AnswerRefusal>> => {
    const found = await findAddressed(deps, tx, { person, token });
    if (!found.ok) return found;
    const { row, party, isNamed } = found.value;
    const tried = decide(
      confirming(deps, { party, isNamed, opensData: false }),
      (await mandates.load(tx, row.id)).value,
    );
    if (!tried.ok) return tried;
    const [view] = await viewsOf(deps.vault, tx, { found: [row], person, now: deps.now() });
    return view ? ok(view) : no({ code: 'mandateUnknown' });
  });

/** The mandate runs from now on. `opensData`: the principal lets his saved data be filled in; an agent who accepts opens nothing. */
export const confirmMandate = (
  deps: Deps,
  { person, token, by, once, opensData }: Answering & { opensData: boolean },
): Promise<Result<{ mandate: string }, AnswerRefusal>> =>
  answer(deps, { person, token, by, once }, async (tx, { row, party, isNamed }) => {
    if ((await countOpenMandates(tx, { person, now: deps.now() })) >= MOST_RUNNING)
      return no({ code: 'tooManyMandates', most: MOST_RUNNING });
    return ok({
      command: confirming(deps, { party, isNamed, opensData }),
      change: { state: 'active', ...(row.asked_by === 'agent' && { opens_data: opensData }) },
    });
  });

export const declineMandate = (deps: Deps, answering: Answering): Promise<Result<{ mandate: string }, AnswerRefusal>> =>
  answer(deps, answering, (_tx, { party, isNamed }) =>
    Promise.resolve(
      ok({
        command: { type: 'decline', by: party, isNamed, at: deps.now().toISOString() },
        change: { state: 'declined' },
      }),
    ),
  );

type Addressed = { row: MandateRecord; party: Party; isNamed: boolean };
type Decided = Result<
  { command: Command; change: { state: 'active' | 'declined'; opens_data?: boolean } },
  AnswerRefusal
>;

function answer(
  deps: Deps,
  { person, token, by, once }: Answering,
  make: (tx: Tx, addressed: Addressed) => Promise<Decided>,
): Promise<Result<{ mandate: string }, AnswerRefusal>> {
  const scope = presentedBy(deps, { person, token });
  return withinOnce(deps.db, { scope, once }, async (tx): Promise<Result<{ mandate: string }, AnswerRefusal>> => {
    const found = await findAddressed(deps, tx, { person, token });
    if (!found.ok) return found;
    const { row, party } = found.value;
    const made = await make(tx, found.value);
    if (!made.ok) return made;
    const after = await mandates.load(tx, row.id);
    const decision = decide(made.value.command, after.value);
    if (!decision.ok) return decision;
    const at = deps.now();
    await mandates.append(tx, { id: row.id, after, events: decision.value, stamp: { actor: by, at } });
    const side =
      row.asked_by === 'agent'
        ? { principal_id: person, principal_name: party.sealedName }
        : { agent_id: person, agent_name: party.sealedName };
    await markAnswered(tx, row.id, { ...made.value.change, ...side, answered_at: at });
    return ok({ mandate: row.id });
  });
}

async function findAddressed(deps: Deps, tx: Tx, { person, token }: Linked): Promise<Result<Addressed, AnswerRefusal>> {
  const row = await holdLinked(tx, tokenHash(token));
  if (!row) return no({ code: 'mandateUnknown' });
  const party = await findParty(deps, tx, person);
  if (!party.ok) return party;
  const [lookup, name] =
    row.asked_by === 'agent' ? [row.principal_lookup, row.principal_name] : [row.agent_lookup, row.agent_name];
  const [named] = await deps.vault.openTexts(tx, [name]);
  const isNamed = party.value.lookup === lookup && named !== undefined && normalName(party.value.name) === named;
  return ok({ row, party: party.value, isNamed });
}

type Confirming = { party: Party; isNamed: boolean; opensData: boolean };

function confirming({ now }: Deps, { party, isNamed, opensData }: Confirming): Extract<Command, { type: 'confirm' }> {
  const at = now();
  return { type: 'confirm', by: party, isNamed, at: at.toISOString(), on: civilDateOf(at), opensData };
}

const presentedBy = ({ area }: Deps, { person, token }: Linked): Scope => ({
  area,
  person: personId(person),
  presented: tokenHash(token),
});
