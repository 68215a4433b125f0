import { no, ok, type Result } from '../../../kernel/result.ts';
import { SITUATION, countingAnswers, type Form } from '../../forms/index.ts';
import { mergeForms, type ThemeForm } from '../form/merge.ts';
import type { Asking, MaterialSet, Reach } from '../materials/model.ts';
import { askingOf } from '../materials/read.ts';
import { materialSet } from '../materials/rules.ts';
import type { Theme } from '../model.ts';
import { filledLater, selectedOf } from '../passing/filled-later.ts';
import type { Selected } from '../passing/passed.ts';
import { askedNow } from '../passing/received.ts';
import { neededParts } from '../rules/order.ts';
import { scenarioOf, type Told } from '../scenario/rules.ts';
import { act, takenBy } from './acting.ts';
import type { Ground, Way } from './way.ts';
import type { Act, Journey } from './contract.ts';
import type { JourneyFault, Played, Prepared } from './played.ts';
import { allWaiting } from './standing.ts';
import { findUnmet } from './unmet.ts';

/**
 * Plays a journey from the questions to all results: the items that are needed, one form whose answers each item's own form takes, one
 * set of materials, and each item through its own process model, in the order in which they wait for each other. Pure; the first thing
 * that does not go, or comes out otherwise than expected, is the answer.
 */
export function playJourney(theme: Theme, journey: Journey, prepared: Prepared): Result<Played, JourneyFault> {
  const needed = neededBy(theme, journey.told);
  if (!needed.ok) return needed;
  const ground = groundOf(theme, { items: needed.value, answers: journey.answers }, prepared);
  if (!ground.ok) return ground;
  const taken = takenBy(ground.value, journey.answers);
  if (!taken.ok) return taken;
  const way = walk(ground.value, journey);
  if (!way.ok) return way;
  const played = endOf(ground.value, way.value);
  if (!played.ok) return played;
  const unmet = findUnmet(played.value, journey.expect);
  return unmet ? no(unmet) : played;
}

function neededBy(theme: Theme, told: Told): Result<string[], JourneyFault> {
  const scenario = scenarioOf(theme, told);
  if (!scenario.ok) return scenario;
  const { needed, questions } = scenario.value;
  return questions.length > 0
    ? no({ code: 'questionsLeft', questions: questions.map(({ id }) => id) })
    : ok(needed.map(({ item }) => item));
}

type Applied = { items: readonly string[]; answers: Readonly<Record<string, string>> };

function groundOf(theme: Theme, { items, answers }: Applied, prepared: Prepared): Result<Ground, JourneyFault> {
  const formless = items.find((item) => !prepared.forms.has(item) || !prepared.entries.has(item));
  if (formless !== undefined) return no({ code: 'noForm', item: formless });
  const unmodelled = items.find((item) => !prepared.models.has(item));
  if (unmodelled !== undefined) return no({ code: 'noModel', item: unmodelled });
  const own = new Map(items.flatMap((item) => pairOf(item, prepared.forms.get(item))));
  const { theme: waiting, later } = filledLater(theme, selectedFrom(own, prepared));
  const laterOf = new Map(later.map((one) => [one.item, one]));
  const asked = [...own].map(([item, form]) => askedNow(form, laterOf.get(item) ?? { elements: [] }));
  const form = mergeForms(theme, asked, 1);
  if (!form.ok) return no({ code: 'formsConflict', conflicts: form.error.conflicts });
  return ok({
    ...{ on: prepared.on, entries: prepared.entries, models: prepared.models },
    parts: neededParts(waiting, new Set(items)),
    ...{ form: form.value, own, later: laterOf },
    materials: materialsOf(waiting, { form: form.value, answers }, prepared),
  });
}

const pairOf = <Value>(key: string, value: Value | undefined): [string, Value][] =>
  value === undefined ? [] : [[key, value]];

const selectedFrom = (own: ReadonlyMap<string, Form>, { entries }: Prepared): Selected[] =>
  [...own].flatMap(([item, form]) => {
    const entry = entries.get(item);
    return entry ? [selectedOf({ item: entry }, form)] : [];
  });

/** Of the people of a journey nothing is held and nothing shared. */
const NOBODYS: Reach = { held: new Set(), shared: new Map(), committed: new Set() };

type Answered = { form: ThemeForm; answers: Readonly<Record<string, string>> };

function materialsOf(theme: Theme, { form, answers }: Answered, { entries }: Prepared): MaterialSet {
  const counting = countingAnswers(form.form, answers);
  const situated = form.parts.flatMap(({ form: own, names }): Asking[] => {
    const entry = entries.get(own.item);
    const situation = counting[names.get(SITUATION) ?? ''];
    return entry ? [{ ...askingOf(entry), ...(situation !== undefined && { situation }) }] : [];
  });
  return materialSet(theme, situated, NOBODYS);
}

function walk(ground: Ground, { acts, answers }: Pick<Journey, 'acts' | 'answers'>): Result<Way, JourneyFault> {
  let way: Way = { submitted: false, answers, standings: allWaiting(ground.parts), tasks: new Map(), results: [] };
  for (const [place, next] of acts.entries()) {
    const done = act(ground, way, next);
    if (!done.ok) return no(typeof done.error === 'string' ? refused(place, next, done.error) : done.error);
    way = done.value;
  }
  return ok(way);
}

const refused = (
  place: number,
  next: Act,
  why: Extract<JourneyFault, { code: 'actRefused' }>['why'],
): JourneyFault => ({
  ...{ code: 'actRefused', place, act: next.do, why },
  ...('item' in next && { item: next.item }),
});

function endOf({ parts, materials }: Ground, { standings, tasks }: Way): Result<Played, JourneyFault> {
  const ended = [...standings].flatMap(([item, one]) => (one.state === 'ended' ? [[item, one.end] as const] : []));
  const open = [...standings].filter(([, { state }]) => state !== 'ended').map(([item]) => item);
  if (open.length > 0) return no({ code: 'unfinished', items: open });
  return ok({
    needed: parts.map(({ item }) => item),
    materials: materials.asked.map(({ material }) => material),
    ends: Object.fromEntries(ended),
    tasks,
  });
}
