import type { Conventions } from '../../../kernel/clock-measure.ts';
import { workingDaysBetween } from '../../../kernel/office-time.ts';
import type { ItemVersion } from '../../catalogue/index.ts';
import type { Form } from '../../forms/index.ts';
import type { Conflict } from '../form/conflicts.ts';
import { mergeForms, type ThemeForm } from '../form/merge.ts';
import { personIn } from '../form/telling-apart.ts';
import type { Reach, Reason } from '../materials/model.ts';
import { askingOf } from '../materials/read.ts';
import { materialSet } from '../materials/rules.ts';
import type { Published } from '../library/published.ts';
import type { Theme } from '../model.ts';
import type { Moment } from '../path/model.ts';
import { feeOf } from '../path/read.ts';
import { planOf } from '../path/rules/plan.ts';
import { appointments, feeTotal, visitsFor } from '../path/rules/totals.ts';
import { scenarioOf, type Scenario, type Told } from '../scenario/rules.ts';
import { themeWording } from '../wording.ts';
import type { DesignOutlook } from './contract/outlook.ts';
import { drawingOf } from './drawing.ts';
import { findingsOf, inBoth, type Held } from './findings.ts';

export type Looking = {
  held: Held;
  published: Published;
  /** When the theme would begin. */
  start: Moment;
  conventions: Conventions;
};

type Joined = NonNullable<DesignOutlook['joined']>;

/** Nobody in particular applies: what we hold of somebody, and what others would share, is not known. */
const NOBODYS: Reach = { held: new Set(), shared: new Map(), committed: new Set() };

/**
 * Everything that follows from a drawn theme, finished or not: what is wrong with it, its order, and what the items that these answers
 * need come to together; without answers all items count.
 */
export function outlookOf(theme: Theme, told: Told | null, looking: Looking): DesignOutlook {
  const { held, published } = looking;
  const items = [...new Set(theme.parts.map(({ item }) => item))];
  const whole = mergeForms(theme, formsFor(items, published), 1);
  const conflicts = whole.ok ? [] : whole.error.conflicts;
  const withoutForm = items.filter((item) => published.versions.has(item) && !published.forms.has(item));
  const findings = findingsOf(theme, held, { conflicts, withoutForm });
  const scenario = told && scenarioOf(theme, told);
  const sample = scenario?.ok ? scenario.value : null;
  const counted = told === null ? items : (sample?.needed.map(({ item }) => item) ?? []);
  const isRing = findings.some(({ code }) => code === 'cycle');
  return {
    findings,
    flow: drawingOf(theme),
    conflicts: conflicts.map(conflictView),
    sample: sample && sampleView(sample),
    joined: isRing ? null : joinedOf(theme, [...new Set(counted)], looking),
  };
}

const sampleView = ({ needed, perhaps, notNeeded, open }: Scenario): NonNullable<DesignOutlook['sample']> => ({
  needed: needed.map(({ item, because }) => ({ item, because: [...because] })),
  perhaps: perhaps.map(({ item, because, unknown }) => ({ item, because: [...because], unknown: [...unknown] })),
  notNeeded: notNeeded.map(({ item, because }) => ({ item, because: [...because] })),
  open: open.map(({ item, asks }) => ({ item, asks: [...asks] })),
});

const formsFor = (items: readonly string[], { forms }: Published): Form[] =>
  items.flatMap((item) => forms.get(item) ?? []);

const conflictView = ({ field, why, sides }: Conflict): DesignOutlook['conflicts'][number] => ({
  field,
  words: inBoth((language) => themeWording[language].conflicts[why]),
  sides: sides.map(({ options, ...side }) => ({ ...side, ...(options && { options: [...options] }) })),
});

function joinedOf(theme: Theme, items: readonly string[], looking: Looking): Joined {
  const { published } = looking;
  const versions = items.flatMap((item) => published.versions.get(item) ?? []);
  const form = mergeForms(theme, formsFor(items, published), 1);
  const materials = materialSet(
    theme,
    versions.map(({ item }) => askingOf(item)),
    NOBODYS,
  );
  const fee = feeTotal(versions.map(({ item }) => feeOf(item)));
  const visited = versions.filter(({ item }) => item.steps.some(({ jointVisit }) => jointVisit === true));
  return {
    items: versions.map(({ key }) => key),
    form: form.ok ? pagesOf(form.value, theme) : null,
    materials: {
      asked: materials.asked.map(({ material, form: as, mayFollow, uses }) => ({
        ...{ material, form: as, mayFollow },
        uses: uses.map(({ item, name }) => ({ item, name })),
      })),
      waived: materials.waived.map(({ reason, ...one }) => ({
        ...one,
        reason: { kind: reason.kind, by: byOf(reason) },
      })),
    },
    path: pathOf(theme, versions, looking),
    visits: visitsFor(theme, new Map(versions.map(({ key, item }) => [key, item.visits.value]))),
    appointments: appointments(theme, new Set([...visited.map(({ key }) => key), ...jointOf(theme, versions)])),
    fee: fee.sum,
    charged: fee.charged.map(({ item, description }) => ({ item, description })),
  };
}

/** Whatever the theme visits together is visited. */
const jointOf = ({ jointVisit }: Theme, versions: readonly ItemVersion[]) =>
  versions.map(({ key }) => key).filter((key) => jointVisit.includes(key));

function byOf(reason: Reason): string | null {
  if (reason.kind === 'produced') return reason.by;
  if (reason.kind === 'shared') return reason.department;
  return reason.kind === 'anotherWillDo' ? reason.material : null;
}

function pagesOf({ form, sources }: ThemeForm, theme: Theme): NonNullable<Joined['form']> {
  return form.pages.map(({ question, fields }) => ({
    question,
    fields: fields.map(({ id, label, role, required }) => ({
      ...{ id, label, required },
      person: personIn(theme, role),
      sources: [...(sources.get(id) ?? [])],
    })),
  }));
}

function pathOf(theme: Theme, versions: readonly ItemVersion[], { start, conventions }: Looking): Joined['path'] {
  const promised = versions.map(({ key, item: { promisedLimit: limit } }) => ({ item: key, limit }));
  const plan = planOf(theme, { promised, start }, conventions);
  if (!plan.ok) return null;
  const { items, finishes, path } = plan.value;
  return {
    finishes,
    days: finishes && workingDaysBetween(start.on, finishes.on, conventions.calendar).length,
    path: [...path],
    items: items.map(({ item, starts, finishes: until, waitsFor, undated = null }) => ({
      ...{ item, starts, finishes: until, waitsFor, undated },
    })),
  };
}
