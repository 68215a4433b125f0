import { v7 as uuid } from 'uuid';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { randomDigits, subjectOf } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import { findThemeInService, findThemeVersion, itemsOf, scenarioOf, type Theme } from '../../themes/index.ts';
import { actorOf } from '../cases/acting.ts';
import { limitsOf } from '../cases/clock.ts';
import type { Asking, AtCounter } from '../cases/deps.ts';
import { queryHashOf } from '../cases/receive.ts';
import type { Receipt } from '../drafts/contract/drafts.ts';
import { findFault } from '../drafts/document.ts';
import type { OpenDraft } from '../drafts/opening.ts';
import { bindDrafts } from '../drafts/store/drafts.ts';
import { holdToSubmit, submitOpen } from '../drafts/submit.ts';
import { planAt } from './dates.ts';
import { decide } from './decide.ts';
import type { ThemeReceipt } from './contract/receipt.ts';
import type { ThemeCaseDeps, ThemeHandingIn, ThemeSubmitRefusal } from './deps.ts';
import { initial, type Command, type Opened, type Said } from './model.ts';
import { keep } from './moving.ts';
import { missedBy, orderOf } from './passing.ts';
import { choiceFault } from './rules/choice.ts';
import { findThemeBegun } from '../drafts/queries/drafts.ts';
import { sourcesIn, type Sources } from '../sources/finding.ts';
import { themeNumber } from './rules/number.ts';
import { drawThemeSerial } from './store/theme-cases.ts';
import { evolve } from './evolve.ts';

export type HandedInTheme = Result<ThemeReceipt, ThemeSubmitRefusal | KeyReused>;

/**
 * Hands in all drafts of a theme at once, whole or not at all: what waits for nothing becomes cases now, the rest is checked as far as
 * it can be and is handed in as its turn comes. Under one key it happens once.
 */
export const submitTheme = (deps: ThemeCaseDeps, asking: Asking, request: ThemeHandingIn): Promise<HandedInTheme> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, (tx) =>
    submitThemeWithin(tx, deps, { asking, request }),
  );

/** `areParts`: they are the parts of one theme draft, which the caller holds, and are handed in with it. */
type Submitting = { asking: Asking; request: ThemeHandingIn; areParts?: boolean };

/** The same in the caller's transaction, which does not outlive a refusal. */
export async function submitThemeWithin(
  tx: Tx,
  deps: ThemeCaseDeps,
  { asking, request, areParts = false }: Submitting,
): Promise<Result<ThemeReceipt, ThemeSubmitRefusal>> {
  const theme = await chosenTheme(tx, deps, request);
  if (!theme.ok) return theme;
  const held = await holdDrafts(tx, deps, { asking, drafts: request.drafts, mayBePart: areParts });
  if (!held.ok) return held;
  const handing = { asking, request, theme: theme.value, drafts: held.value };
  const opened = await openTheme(tx, deps, handing);
  return opened.ok ? startFirst(tx, deps, { ...handing, opened: opened.value }) : opened;
}

/** The version by which it is handed in today, with drafts of what it needs after what was told. */
async function chosenTheme(
  tx: Tx,
  { now }: ThemeCaseDeps,
  { theme: key, version, told, drafts }: ThemeHandingIn,
): Promise<Result<Theme, ThemeSubmitRefusal>> {
  const current = (await findThemeInService(tx, key, civilDateOf(now())))?.version;
  const theme = (await findThemeVersion(tx, key, version))?.theme;
  if (current === undefined || !theme) return no({ code: 'themeNotFound' });
  if (current !== version) return no({ code: 'themeChanged', version: current });
  const scenario = scenarioOf(theme, told);
  if (!scenario.ok) return scenario;
  const needed = scenario.value.needed.map(({ item }) => item);
  const possible = [...itemsOf(scenario.value), ...scenario.value.open.map(({ item }) => item)];
  const fault = choiceFault({ drafted: drafts.map(({ item }) => item), needed, possible });
  return fault ? no(fault) : ok(theme);
}

type Drafts = ReadonlyMap<string, OpenDraft>;

async function holdDrafts(
  tx: Tx,
  deps: ThemeCaseDeps,
  { asking, drafts, mayBePart }: { asking: Asking; drafts: ThemeHandingIn['drafts']; mayBePart: boolean },
): Promise<Result<Drafts, ThemeSubmitRefusal>> {
  const held = new Map<string, OpenDraft>();
  // In one order, so that two who send at once wait for each other and do not block each other.
  for (const { item, draft } of drafts.toSorted((one, other) => (one.draft < other.draft ? -1 : 1))) {
    const open = await holdToSubmit(tx, deps, { asking, draft, mayBePart });
    if (!open.ok) return no({ code: 'partRefused', item, refusal: open.error });
    if (open.value.item.key !== item || open.value.record.corrects !== null)
      return no({ code: 'partsNotNeeded', items: [item] });
    held.set(item, open.value);
  }
  const applicants = new Set([...held.values()].map(({ record }) => whose(record)));
  return applicants.size === 1 ? ok(held) : no({ code: 'partsOfOthers' });
}

const whose = ({ person, organisation, mandate, ward }: OpenDraft['record']) =>
  [person, organisation, mandate, ward].join('/');

type Handing = { asking: Asking; request: ThemeHandingIn; theme: Theme; drafts: Drafts };
type Opening = Extract<Command, { type: 'open' }>['opening'];

/** Draws the number, opens the stream and binds the drafts. */
async function openTheme(
  tx: Tx,
  deps: ThemeCaseDeps,
  { asking, request, theme, drafts }: Handing,
): Promise<Result<{ id: string; value: Opened; queryCode: string }, ThemeSubmitRefusal>> {
  const [first] = drafts.values();
  if (!first) return no({ code: 'partsMissing', items: [] });
  const { person, organisation, mandate, ward } = first.record;
  const applicant = { person, organisation, mandate, ward };
  const on = civilDateOf(deps.now());
  const number = themeNumber(tx.scope.area, on, await drawThemeSerial(tx, on));
  const queryCode = randomDigits(6);
  const seal = (text: string) => deps.vault.sealFor(tx, subjectOf(applicant), text);
  const opening: Opening = {
    ...{ at: deps.now().toISOString(), number, theme: { key: theme.key, version: request.version }, applicant },
    ...{ told: await seal(JSON.stringify(request.told)), said: saidIn(request), finishes: null },
    ...(asking.counter && { counter: takenAt(asking.counter) }),
    query: { hash: await queryHashOf(tx, deps.vault, { number, code: queryCode }), code: await seal(queryCode) },
    parts: await partsOf(tx, theme, drafts),
  };
  const decided = decide({ type: 'open', opening: dated(opening, deps) }, initial);
  if (!decided.ok) return decided;
  const id = uuid();
  const actor = actorOf({ caller: asking.caller, applicant });
  const { value } = await keep(tx, deps, { id, actor, held: { value: initial, version: 0 }, events: decided.value });
  const held = value.parts.filter(({ after }) => after.length > 0).map(({ draft }) => draft);
  await bindDrafts(tx, id, { drafts: value.parts.map(({ draft }) => draft), held });
  return ok({ id, value, queryCode });
}

const takenAt = ({ officer, hall }: AtCounter) => ({ officer, ...(hall !== undefined && { hall }) });

const saidIn = ({ consent, anotherOne, tolerance, instant }: ThemeHandingIn): Said => ({
  ...{ consent, anotherOne: anotherOne === true, tolerance: tolerance === true, instant: instant === true },
});

/** With the date that the county promises for the whole. */
function dated(opening: Opening, { now, conventions }: ThemeCaseDeps): Opening {
  const opened = evolve(initial, { type: 'themeCaseOpened', ...opening });
  if (opened.state === 'unopened') return opening;
  return { ...opening, finishes: planAt(opened, now(), conventions()).finishes };
}

async function partsOf(tx: Tx, theme: Theme, drafts: Drafts): Promise<Opening['parts']> {
  const parts: Opening['parts'] = [];
  for (const { item, after, afterOptional } of orderOf(theme, [...drafts.values()]).order) {
    const open = drafts.get(item);
    if (!open) continue;
    const { version, department } = open.item;
    const { promised: limit } = await limitsOf(tx, { key: item, version });
    parts.push({
      ...{ item, version, department: department.key, draft: open.record.id },
      limit: { value: limit.value, unit: limit.unit },
      ...{ after: [...after], afterOptional: [...afterOptional] },
    });
  }
  return parts;
}

type Started = Handing & { opened: { id: string; value: Opened; queryCode: string } };

/** What waits for nothing becomes cases; of the rest it is said now what is wrong with it. */
async function startFirst(
  tx: Tx,
  deps: ThemeCaseDeps,
  started: Started,
): Promise<Result<ThemeReceipt, ThemeSubmitRefusal>> {
  const { asking, theme, drafts, opened } = started;
  const sources = await sourcesOfTheme(tx, deps, { opened: opened.value, drafts });
  const { laterOf } = orderOf(theme, [...drafts.values()]);
  const { number, said } = opened.value.facts;
  const parts: { item: string; receipt: Receipt | null }[] = [];
  for (const { item, after } of opened.value.parts) {
    const open = drafts.get(item);
    if (!open) continue;
    const asked = { asking, open, request: said, later: missedBy(laterOf(item)), sources: sources.get(item) };
    const handedIn = after.length === 0 ? await startNow(tx, deps, { ...asked, id: opened.id }) : undefined;
    if (handedIn && !handedIn.ok) return no({ code: 'partRefused', item, refusal: handedIn.error });
    const fault = handedIn ? undefined : await findFault(tx, deps, asked);
    if (fault) return no({ code: 'partRefused', item, refusal: fault });
    parts.push({ item, receipt: handedIn?.value ?? null });
  }
  return ok({ id: opened.id, number, queryCode: opened.queryCode, finishes: opened.value.finishes, parts });
}

/** What stands in for materials of all its drafts today; registers are asked again under what was authorised. */
async function sourcesOfTheme(
  tx: Tx,
  deps: ThemeCaseDeps,
  { opened, drafts }: { opened: Opened; drafts: Drafts },
): Promise<Sources> {
  const [first] = drafts.values();
  const matter = first ? await findThemeBegun(tx, first.record.id) : null;
  return sourcesIn(tx, deps, { applicant: opened.facts.applicant, matter, parts: [...drafts.values()], fresh: true });
}

type Now = Parameters<typeof submitOpen>[2] & { id: string };

/** The draft was bound to the theme case since it was opened. */
const startNow = (tx: Tx, deps: ThemeCaseDeps, { id, ...asked }: Now) =>
  submitOpen(tx, deps, { ...asked, open: { ...asked.open, record: { ...asked.open.record, theme_case: id } } });
