import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { decideWorkingCopy, type WorkingCopyRefusal } from '../../../kernel/working-copy.ts';
import { withinOnce, type Db, type KeyReused, type Once, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findNewestModel } from '../library/queries.ts';
import type { ModelNames } from '../library/sheet.ts';
import type { DraftSaved } from '../publication/contract.ts';
import type { ProposalPorts } from '../publication/proposing/ports.ts';
import { proposalOvertaken } from '../publication/proposing/commands.ts';
import { refuseToPublish, withHand } from '../publication/rules/hands.ts';
import { drawAlone, findDraft, keepDraft } from '../publication/store.ts';
import { decideAdopt, decideChange, decideLeave, decideTake, decideWithdraw } from './adoption/decide.ts';
import { adoptionOf } from './adoption/evolve.ts';
import type { Adoption, AdoptionRefusal, Entry } from './adoption/model.ts';
import { applyChanges, editionOf, type ApplyRefusal } from './apply/apply.ts';
import type {
  AddChange,
  AdoptTemplate,
  LeaveTemplate,
  Ordered,
  PassOn,
  TakeEdition,
  WithdrawChange,
} from './contract.ts';
import type { Edition } from './rules/model.ts';
import { findTemplate, insertEntry, loadEntries, type StoredTemplate } from './store.ts';

export type TemplateDeps = { db: Db; now: () => Date; names: ModelNames };
/** With the names of officers: what was ordered says by whom. */
export type TemplateViewDeps = TemplateDeps & Pick<ProposalPorts, 'officerNames'>;

export type OrderRefusal =
  | AdoptionRefusal
  | KeyReused
  | { code: 'itemNotFound' }
  | { code: 'editionUnknown' }
  | { code: 'itemOfOtherTemplate'; template: string }
  | { code: 'departmentUnknown'; detail: string };

export type PassingRefusal = OrderRefusal | ApplyRefusal | WorkingCopyRefusal;

type Asking = { caller: Pick<Caller, 'scope' | 'actor'>; once: Once | undefined };
type Order<Wish> = { item: string; wish: Wish };
type Done = Result<Ordered, OrderRefusal>;

/** An edition as the rules see it. It was read when it was published, so it can be read. */
export async function readEdition(template: StoredTemplate): Promise<Edition> {
  const edition = await editionOf(template);
  if (edition === undefined) throw new Error(`the template ${template.key} ${template.edition} cannot be read`);
  return edition;
}

export const loadAdoption = async (tx: Tx, item: string): Promise<Adoption | null> =>
  adoptionOf((await loadEntries(tx, item)).map(({ entry }) => entry));

/** The edition that an adoption follows. */
export async function followedBy(tx: Tx, { template: key, edition }: Adoption): Promise<StoredTemplate> {
  const template = await findTemplate(tx, { key, edition });
  if (template === undefined) throw new Error(`there is no edition ${edition} of the template ${key}`);
  return template;
}

/** What is to be written down of an item, judged beside what stands by then. Of two orders at once the second sees the first. */
function order(
  { db, now }: TemplateDeps,
  { caller, once }: Asking,
  {
    item,
    reason,
    decide,
  }: {
    item: string;
    reason: string;
    decide: (adoption: Adoption | null, tx: Tx) => Result<Entry, OrderRefusal> | Promise<Result<Entry, OrderRefusal>>;
  },
): Promise<Done> {
  return withinOnce(db, { scope: caller.scope, once }, async (tx): Promise<Done> => {
    await drawAlone(tx, item);
    const adoption = await loadAdoption(tx, item);
    const decided = await decide(adoption, tx);
    if (!decided.ok) return decided;
    const revision = (adoption?.revision ?? 0) + 1;
    const entry = { item, revision, entry: decided.value, reason: reason.trim(), actor: caller.actor, at: now() };
    await insertEntry(tx, entry);
    return ok({ revision });
  });
}

/** An item begins to follow an edition of a template that is for it. */
export const adoptTemplate = (
  deps: TemplateDeps,
  asking: Asking,
  { item, wish }: Order<AdoptTemplate>,
): Promise<Done> =>
  order(deps, asking, {
    item,
    reason: wish.reason,
    decide: async (adoption, tx) => {
      const template = await findTemplate(tx, { key: wish.template, edition: wish.edition });
      if (template === undefined) return no({ code: 'editionUnknown' });
      if (!template.items.includes(item)) return no({ code: 'itemOfOtherTemplate', template: wish.template });
      const known = await deps.names.items(tx, [item], civilDateOf(deps.now()));
      return known.has(item) ? decideAdopt(adoption, wish) : no({ code: 'itemNotFound' });
    },
  });

/** What an order is judged by, read before the transaction that writes. Editions never change; the revision tells the rest. */
const before = (deps: TemplateDeps, { caller }: Asking, item: string) =>
  deps.db.within(caller.scope, async (tx) => {
    const adoption = await loadAdoption(tx, item);
    return adoption === null ? undefined : { adoption, template: await followedBy(tx, adoption) };
  });

/** The county writes down what it does otherwise. */
export async function addChange(deps: TemplateDeps, asking: Asking, { item, wish }: Order<AddChange>): Promise<Done> {
  const seen = await before(deps, asking, item);
  if (seen === undefined) return no({ code: 'adoptionMissing' });
  const edition = await readEdition(seen.template);
  return order(deps, asking, {
    item,
    reason: wish.reason,
    decide: async (adoption, tx) => {
      if (adoption?.revision !== seen.adoption.revision) return changed(wish.revision, adoption);
      const stray = await strayDepartment(tx, deps, [wish.change]);
      return stray ? no(stray) : decideChange(adoption, { ...wish, edition });
    },
  });
}

/** The first department among those that changes name which there is not. */
async function strayDepartment(
  tx: Tx,
  { names }: TemplateDeps,
  changes: readonly AddChange['change'][],
): Promise<{ code: 'departmentUnknown'; detail: string } | undefined> {
  const named = changes.flatMap((change) => departmentOf(change) ?? []);
  if (named.length === 0) return undefined;
  const known = await names.departments(tx);
  const stray = named.find((key) => !known.has(key));
  return stray === undefined ? undefined : { code: 'departmentUnknown', detail: stray };
}

const departmentOf = (change: AddChange['change']) =>
  change.kind === 'setOwner' ? change.owner.department : 'step' in change ? change.step.department : undefined;

const changed = (expected: number, adoption: Adoption | null) =>
  no({ code: 'adoptionChanged', expected, actual: adoption?.revision ?? 0 } as const);

export const withdrawChange = (
  deps: TemplateDeps,
  asking: Asking,
  { item, wish }: Order<WithdrawChange>,
): Promise<Done> =>
  order(deps, asking, { item, reason: wish.reason, decide: (adoption) => decideWithdraw(adoption, wish) });

/** From then on the model of the item stands alone. */
export const leaveTemplate = (
  deps: TemplateDeps,
  asking: Asking,
  { item, wish }: Order<LeaveTemplate>,
): Promise<Done> =>
  order(deps, asking, { item, reason: wish.reason, decide: (adoption) => decideLeave(adoption, wish) });

/** The county goes over to a newer edition, with every conflict decided. */
export async function takeEdition(
  deps: TemplateDeps,
  asking: Asking,
  { item, wish }: Order<TakeEdition>,
): Promise<Done> {
  const seen = await before(deps, asking, item);
  if (seen === undefined) return no({ code: 'adoptionMissing' });
  const key = { key: seen.adoption.template, edition: wish.edition };
  const newer = await deps.db.within(asking.caller.scope, (tx) => findTemplate(tx, key));
  if (newer === undefined) return no({ code: 'editionUnknown' });
  const [old, next] = [await readEdition(seen.template), await readEdition(newer)];
  return order(deps, asking, {
    item,
    reason: wish.reason,
    decide: async (adoption, tx) => {
      if (adoption?.revision !== seen.adoption.revision) return changed(wish.revision, adoption);
      const changes = wish.decisions.flatMap((one) => (one.take === 'replace' ? [one.change] : []));
      const stray = await strayDepartment(tx, deps, changes);
      return stray ? no(stray) : decideTake(adoption, { ...wish, old, next });
    },
  });
}

/** What template and changes come to becomes the working copy, which is examined, tried and published as every other is. */
export async function passOn(
  deps: TemplateDeps,
  asking: Asking,
  { item, wish }: Order<PassOn>,
): Promise<Result<DraftSaved, PassingRefusal>> {
  const seen = await before(deps, asking, item);
  if (seen === undefined || seen.adoption.left) return no({ code: 'adoptionMissing' });
  const composed = await applyChanges(seen.template, seen.adoption.changes, item);
  if (!composed.ok) return no(composed.error[0] ?? { code: 'templateUnreadable' });
  const xml = composed.value;
  const { caller, once } = asking;
  return withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Result<DraftSaved, PassingRefusal>> => {
    await drawAlone(tx, item);
    const adoption = await loadAdoption(tx, item);
    const isSeen = adoption?.revision === wish.revision && seen.adoption.revision === wish.revision;
    if (!isSeen) return changed(wish.revision, adoption);
    const [draft, newest] = [await findDraft(tx, item), await findNewestModel(tx, item)];
    const decided = decideWorkingCopy(
      { type: 'save', revision: wish.draft, newest: newest?.version ?? 0, characters: xml.length, rebase: true },
      draft ?? null,
    );
    if (!decided.ok) return decided;
    if (decided.value === null) throw new Error('what is saved is there');
    // Who passes on draws all items: what a department drew before stays known.
    const hands = withHand(draft?.hands ?? [], { officer: caller.actor.id, ofDepartment: false });
    await keepDraft(tx, { ...decided.value, item, xml, actor: caller.actor, at: deps.now(), hands });
    await proposalOvertaken(tx, deps, { item, by: caller.actor.id });
    const publishing = refuseToPublish(hands, caller.actor.id).ok ? 'self' : 'another';
    return ok({ ...decided.value, publishing });
  });
}
