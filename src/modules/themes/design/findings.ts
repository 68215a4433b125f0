import type { Language } from '../../../kernel/language.ts';
import { findFaults } from '../definition/rules.ts';
import type { Conflict } from '../form/conflicts.ts';
import type { KnownItems, Theme } from '../model.ts';
import { questionText } from '../scenario/rules.ts';
import type { Missing } from '../standard/contents.ts';
import { wordMissing } from '../standard/word-missing.ts';
import type { DesignFinding } from './contract/outlook.ts';
import { designWording } from './wording.ts';

/** What a drawn theme is held against. `numbers`: which theme has a number already. */
export type Held = {
  items: KnownItems;
  names: ReadonlyMap<string, { zh: string; en?: string }>;
  departments: ReadonlySet<string>;
  numbers: ReadonlyMap<string, string>;
};

/** What a theme does not say yet, or says as another one does. The rules of themes cannot know: a theme that was loaded says all of it. */
type Gap =
  'numberMissing' | 'numberTaken' | 'nameMissing' | 'fullNameMissing' | 'lifeStageMissing' | 'leadUnknown' | 'noItems';

function findGaps(theme: Theme, { departments, numbers }: Held): Gap[] {
  const taken = numbers.get(theme.number);
  const gaps: [Gap, boolean][] = [
    ['numberMissing', theme.number.trim() === ''],
    ['numberTaken', taken !== undefined && taken !== theme.key],
    ['nameMissing', theme.name.trim() === ''],
    ['fullNameMissing', theme.fullName.trim() === ''],
    ['lifeStageMissing', theme.lifeStage.trim() === ''],
    ['leadUnknown', !departments.has(theme.lead)],
    ['noItems', theme.parts.length === 0],
  ];
  return gaps.flatMap(([gap, is]) => (is ? [gap] : []));
}

/** Everything that is wrong with a drawn theme at once; `withoutForm` cannot be asked online, `conflicts` not be asked together. */
export function findingsOf(
  theme: Theme,
  held: Held,
  { conflicts, withoutForm }: { conflicts: readonly Conflict[]; withoutForm: readonly string[] },
): DesignFinding[] {
  const missing: Missing[] = [
    ...findFaults(theme, held.items),
    ...withoutForm.map((item): Missing => ({ code: 'noForm', item })),
    ...conflicts.map((conflict): Missing => ({ code: 'formsConflict', conflict })),
  ];
  return [...findGaps(theme, held).map(gapFinding), ...missing.map((one) => missingFinding(one, theme, held))];
}

const gapFinding = (gap: Gap): DesignFinding => ({
  code: gap,
  item: null,
  question: null,
  words: { zh: designWording.zh.gaps[gap], en: designWording.en.gaps[gap] },
});

const missingFinding = (missing: Missing, theme: Theme, held: Held): DesignFinding => ({
  code: missing.code,
  item: 'item' in missing ? (missing.item ?? null) : null,
  question: 'question' in missing ? missing.question : null,
  words: inBoth((language) => wordMissing(named(missing, { theme, held, language }), language)),
});

export const inBoth = (say: (language: Language) => string): { zh: string; en: string } => ({
  zh: say('zh'),
  en: say('en'),
});

type Naming = { theme: Theme; held: Held; language: Language };

/** People know items and questions by what they are called, and not by key. */
function named(missing: Missing, { theme, held, language }: Naming): Missing {
  const nameOf = (item: string) => itemName(item, held, language);
  const textOf = (question: string) => questionText(theme, question);
  if (missing.code === 'cycle') return { ...missing, items: missing.items.map(nameOf) };
  if (missing.code === 'formsConflict') {
    const sides = missing.conflict.sides.map((side) => ({ ...side, item: nameOf(side.item) }));
    return { ...missing, conflict: { ...missing.conflict, sides } };
  }
  return {
    ...missing,
    ...('item' in missing && missing.item !== undefined && { item: nameOf(missing.item) }),
    ...('after' in missing && { after: nameOf(missing.after) }),
    ...('question' in missing && { question: textOf(missing.question) || missing.question }),
  };
}

function itemName(item: string, { names }: Pick<Held, 'names'>, language: Language): string {
  const name = names.get(item);
  return (language === 'en' ? name?.en : undefined) ?? name?.zh ?? item;
}
