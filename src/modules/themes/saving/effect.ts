import type { Conventions } from '../../../kernel/clock-measure.ts';
import type { ClockRefusal } from '../../../kernel/legal-clock.ts';
import { workingDaysBetween } from '../../../kernel/office-time.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { fieldsOf } from '../../forms/index.ts';
import type { ThemeForm } from '../form/merge.ts';
import type { Asking, Reach } from '../materials/model.ts';
import { materialSet } from '../materials/rules.ts';
import type { Theme } from '../model.ts';
import type { Moment, Plan, Promised } from '../path/model.ts';
import { planOf } from '../path/rules/plan.ts';
import { feeTotal, visitsFor } from '../path/rules/totals.ts';
import { neededParts } from '../rules/order.ts';
import { links } from './links.ts';
import type { Measure } from './contract/measures.ts';
import type { Counted, Effect, EffectSum, Pair } from './model.ts';

/** The items that are needed, each with what is counted of it. All limits are of one kind: promised, or those of the law. */
export type Comparison = {
  items: readonly Counted[];
  limits: readonly Promised[];
  asking: readonly Asking[];
  form: ThemeForm;
  reach: Reach;
  start: Moment;
};

/**
 * The effect of a theme: its needed items one after the other in its order, each with its own form and papers, against the same items
 * joined. What is there already is there on both sides; fees are not saved by joining.
 */
export function effectOf(theme: Theme, compared: Comparison, conventions: Conventions): Result<Effect, ClockRefusal> {
  const { items, limits, asking, form, reach, start } = compared;
  const separate = planOf(oneByOne(theme, compared), { promised: limits, start }, conventions);
  if (!separate.ok) return no(separate.error);
  const joined = planOf(theme, { promised: limits, start }, conventions);
  if (!joined.ok) return no(joined.error);
  const daysOf = ({ finishes }: Plan) =>
    finishes && workingDaysBetween(start.on, finishes.on, conventions.calendar).length;
  const { sum } = feeTotal(items.map(({ fee }) => fee));
  return ok({
    items: { separate: items.length, joined: Math.min(1, items.length) },
    links: links(theme, items),
    materials: {
      separate: total(asking.map((one) => materialSet(theme, [one], reach).asked.length)),
      joined: materialSet(theme, asking, reach).asked.length,
    },
    formFields: {
      separate: total(form.parts.map((part) => fieldsOf(part.form).length)),
      joined: fieldsOf(form.form).length,
    },
    days: { separate: daysOf(separate.value), joined: daysOf(joined.value) },
    visits: {
      separate: total(items.map(({ visits }) => visits)),
      joined: visitsFor(theme, new Map(items.map(({ item, visits }) => [item, visits]))),
    },
    cost: { separate: sum, joined: sum },
  });
}

/** The same items, each begun when the one before it in the theme has ended. */
function oneByOne(theme: Theme, { items }: Comparison): Theme {
  const order = neededParts(theme, new Set(items.map(({ item }) => item))).map(({ item }) => item);
  const parts = order.map((item, place) => ({
    item,
    when: [],
    after: place === 0 ? [] : order.slice(place - 1, place),
    afterOptional: [],
  }));
  return { ...theme, parts };
}

/** Over all themes: a figure that one side lacks is left out on both, and said to be. */
export function sumOfEffects(effects: readonly Effect[]): EffectSum {
  const sumOf = (measure: Measure) => {
    const pairs = effects.map((effect) => effect[measure]);
    const known = pairs.filter((pair): pair is Known => pair.separate !== null && pair.joined !== null);
    return {
      separate: total(known.map(({ separate }) => separate)),
      joined: total(known.map(({ joined }) => joined)),
      without: pairs.length - known.length,
    };
  };
  return {
    items: sumOf('items'),
    links: sumOf('links'),
    materials: sumOf('materials'),
    formFields: sumOf('formFields'),
    days: sumOf('days'),
    visits: sumOf('visits'),
    cost: sumOf('cost'),
  };
}

type Known = { [Side in keyof Pair]: number };

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
