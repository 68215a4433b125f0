import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { PersonId } from '../../../kernel/id.ts';
import type { KeyReused, Tx } from '../../../platform/database/index.ts';
import { findPublishedItem, getItemVersion } from '../../catalogue/index.ts';
import { getTheme } from '../../themes/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { Draft } from '../drafts/contract/drafts.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import { startDraft } from '../drafts/start.ts';
import { reachOf, seenOf } from '../correction-counter/standing.ts';
import { findWaitingCorrections } from '../correction-counter/waiting.ts';
import type { CounterMeeting } from './contract.ts';
import type { CounterDeps } from './deps.ts';
import type { CounterRefusal } from './model.ts';
import { findTakenDrafts, findTakenThemes } from './queries.ts';
import { standFor, TAKE, type Standing } from './standing.ts';

type Refused = CounterRefusal | DraftRefusal | KeyReused;
type Wish = { meeting: string; item: string };

/** Begins a matter for the person whom this clerk has before him; the next one of the same person is begun like the first. */
export async function startAtCounter(
  counter: CounterDeps,
  asking: Asking,
  wish: Wish,
): Promise<Result<{ draft: Draft; standing: Standing }, Refused>> {
  const stood = await standForItem(counter, asking, wish);
  if (!stood.ok) return stood;
  const standing = stood.value;
  const begun = await startDraft(standing.drafts, standing.asking, { item: wish.item });
  return begun.ok ? ok({ draft: begun.value, standing }) : begun;
}

const standForItem = (counter: CounterDeps, asking: Asking, { meeting, item: key }: Wish) =>
  counter.drafts.db.within(asking.caller.scope, async (tx): Promise<Result<Standing, Refused>> => {
    const met = await counter.findMeeting(tx, { officer: asking.caller.actor.id, meeting });
    if (!met) return no({ code: 'meetingOver' });
    const item = await findPublishedItem(tx, key, civilDateOf(counter.drafts.now()));
    if (!item) return no({ code: 'itemNotFound' });
    return standFor(tx, counter, { asking, person: met.person, department: item.department.key });
  });

/** The person of a meeting by name, and what is open for him at counters of this clerk's departments. Written down as read. */
export async function findCounterMeeting(
  counter: CounterDeps,
  { caller }: Asking,
  meeting: string,
): Promise<CounterMeeting | undefined> {
  const { drafts } = counter;
  const met = await drafts.db.within(caller.scope, (tx) =>
    counter.findMeeting(tx, { officer: caller.actor.id, meeting }),
  );
  if (!met) return undefined;
  const { person, until } = met;
  const { area } = caller.scope;
  const reach = reachOf(await seenOf(counter, { area, person }));
  const corrections = await drafts.db.within({ area, ...reach }, (tx) =>
    findWaitingCorrections(tx, { counter, caller }),
  );
  return drafts.db.within({ area, person }, async (tx) => {
    await drafts.recordRead(tx, caller, { person, what: 'account', why: 'counter' });
    const open = await themesOpen(tx, { drafts, caller, person });
    for (const { id, item_key: key, item_version: version, saved_at, department } of await findTakenDrafts(
      tx,
      person,
    )) {
      if (department === null || !drafts.permits(caller, TAKE, department)) continue;
      const { name } = await getItemVersion(tx, key, version);
      open.push({ id, item: { key, version, name }, savedAt: saved_at.toISOString() });
    }
    const name = await drafts.nameOf(tx, { person, organisation: null });
    return { id: meeting, name, until: until.toISOString(), corrections, drafts: open };
  });
}

type Open = { drafts: CounterDeps['drafts']; caller: Asking['caller']; person: PersonId };

/** Only what this clerk may take in all of its departments. */
async function themesOpen(tx: Tx, { drafts, caller, person }: Open): Promise<CounterMeeting['drafts']> {
  const open: CounterMeeting['drafts'] = [];
  for (const { id, theme_key: key, theme_version: version, saved_at, departments } of await findTakenThemes(
    tx,
    person,
  )) {
    if (!departments.every((one) => drafts.permits(caller, TAKE, one))) continue;
    const { fullName } = await getTheme(tx, { key, version });
    open.push({ id, item: { key, version, name: { zh: fullName } }, savedAt: saved_at.toISOString() });
  }
  return open;
}
