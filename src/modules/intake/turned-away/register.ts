import { civilDateOf } from '../../../kernel/civil-date.ts';
import { caseId, personId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { randomDigits } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import { issueDocument, type DocumentRefusal, type IssuedDocument } from '../../documents/index.ts';
import type { Asking } from '../cases/deps.ts';
import { matterOf, visitorOf, type Matter, type MatterRefusal, type Paper } from './matter.ts';
import type { RegisteredTurnedAway, RegisterTurnedAway } from './contract.ts';
import type { TurnedAwayDeps } from './deps.ts';
import { initial, type Event } from './model.ts';
import { contentOf, prefixOf } from './paper.ts';
import { projectRegistered, type Registration } from './projections/turned-away-list.ts';
import { whyUnentitled, type Unentitled } from './rules/entitled.ts';
import { reviewBy } from './rules/limits.ts';
import { CODE_DIGITS, lookUpNumber } from './rules/look-up.ts';
import { turnedAwayStreams } from './store/turned-away.ts';
import { queryHashOf, sealedFor } from './sealing.ts';

export type RegisterRefusal = MatterRefusal | Unentitled | DocumentRefusal | KeyReused;

type Registering = { asking: Asking; wish: RegisterTurnedAway };
type Registered = Result<RegisteredTurnedAway, RegisterRefusal>;

/** Registers a no at the counter and gives the person a numbered paper with a code, all in one commit. */
export async function registerTurnedAway(deps: TurnedAwayDeps, { asking, wish }: Registering): Promise<Registered> {
  const { caller, once } = asking;
  const visitor = await visitorOf(deps, { caller, wish });
  return withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Registered> => {
    if (visitor === undefined) return no({ code: 'meetingOver' });
    const matter = await matterOf(tx, deps, { caller, wish, visitor });
    if (!matter.ok) return matter;
    const unentitled = whyUnentitled(matter.value.said, matter.value.item?.item);
    return unentitled ? no(unentitled) : record(tx, deps, matter.value);
  });
}

async function record(tx: Tx, deps: TurnedAwayDeps, matter: Matter): Promise<Registered> {
  const { id, caller, person, department, item } = matter;
  const on = civilDateOf(deps.now());
  const paper = { on, code: randomDigits(CODE_DIGITS), reviewBy: reviewBy(on, deps.conventions()) };
  // Who gave no name has no key: the paper lies under the registration's own id, which is nobody's.
  const bearer = person ?? personId(id);
  const holder = { caseId: caseId(id), department: department.key, person: bearer, organisation: null, mandate: null };
  const content = await contentOf(tx, deps, { matter, paper });
  const issued = await issueDocument(tx, deps.documents, { holder, prefix: prefixOf(item, department), content });
  if (!issued.ok) return issued;
  const event = await registrationOf(tx, deps, { matter, paper, issued: issued.value });
  const events: Event[] = [event, { type: 'documentIssued', ...issued.value }];
  const stamp = { actor: caller.actor, at: deps.now(), caseId: caseId(id) };
  const moved = await turnedAwayStreams.append(tx, { id, after: { value: initial, version: 0 }, events, stamp });
  await projectRegistered(tx, id, { ...moved, event });
  return ok({ id, number: issued.value.number ?? '', queryCode: paper.code, reviewBy: paper.reviewBy });
}

type Recording = { matter: Matter; paper: Paper; issued: IssuedDocument };

/** The fact, with every word about the person sealed. */
async function registrationOf(
  tx: Tx,
  deps: TurnedAwayDeps,
  { matter, paper, issued }: Recording,
): Promise<Registration> {
  const { id, caller, person, item, department, hall, wish, said } = matter;
  const who = { person, organisation: null };
  const seal = (text: string) => deps.vault.sealFor(tx, sealedFor(id, who), text);
  const sealIf = async (text: string) => (text.trim() === '' ? null : seal(text.trim()));
  const number = issued.number ?? '';
  const query = { number: lookUpNumber(number), code: paper.code };
  const path: Registration['path'] = [];
  for (const { kind, text } of said.path) path.push({ kind, text: await seal(text) });
  return {
    type: 'personTurnedAway',
    ...{ origin: 'counter', on: paper.on, reviewBy: paper.reviewBy, officer: caller.actor.id },
    ...{ department: department.key, item: item ? { key: item.key, version: item.version } : null, who },
    name: await sealIf(matter.name ?? wish.contact ?? ''),
    asked: await sealIf(said.asked),
    ...{ reason: said.reason, demanded: said.demanded, words: await seal(said.words), path },
    ...{ hall, counter: wish.counter?.trim() || null, number, caseId: null },
    query: { hash: await queryHashOf(tx, deps.vault, query), code: await seal(paper.code) },
  };
}
