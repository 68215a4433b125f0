import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Answer, Part, Question, Term, Theme } from '../model.ts';

/** What was answered; null is "I do not know". What is not there has not been asked. */
export type Told = Readonly<Record<string, Answer | null>>;

/** A question in its words; one that the theme knows no more by its key. */
export const questionText = (
  { questions }: { questions: readonly Pick<Question, 'id' | 'text'>[] },
  key: string,
): string => questions.find(({ id }) => id === key)?.text ?? key;

/** An item that is needed: because of these answers, or of none where every such thing needs it. */
export type Needed = { item: string; because: readonly Term[] };
/** An item that may be needed: it hangs on what is not known. */
export type Perhaps = { item: string; because: readonly Term[]; unknown: readonly Term[] };
/** An item that is not needed: each term that fails, with what was answered instead. */
export type NotNeeded = { item: string; because: readonly (Term & { answered: Answer })[] };
/** An item on which questions have not been asked yet. */
export type Open = { item: string; asks: readonly string[] };

/** What the answers lead to, in the order of the theme; `questions` are those that still matter, first what settles most. */
export type Scenario = {
  needed: readonly Needed[];
  perhaps: readonly Perhaps[];
  notNeeded: readonly NotNeeded[];
  open: readonly Open[];
  questions: readonly Question[];
};

export type ToldRefusal = { code: 'noSuchQuestion'; question: string } | { code: 'noSuchOption'; question: string };

/** Which items these answers need. Answers that decide nothing any more do no harm. */
export function scenarioOf(theme: Theme, told: Told): Result<Scenario, ToldRefusal> {
  const refusal = findRefusal(theme, told);
  if (refusal) return no(refusal);
  const standings = theme.parts.map((part) => standingOf(part, told));
  return ok({
    needed: standings.flatMap((one) => ('needed' in one ? [one.needed] : [])),
    perhaps: standings.flatMap((one) => ('perhaps' in one ? [one.perhaps] : [])),
    notNeeded: standings.flatMap((one) => ('notNeeded' in one ? [one.notNeeded] : [])),
    open: standings.flatMap((one) => ('open' in one ? [one.open] : [])),
    questions: questionsLeft(theme, told),
  });
}

/** The items that may have to be applied for: what is needed and what may be. */
export const itemsOf = ({ needed, perhaps }: Pick<Scenario, 'needed' | 'perhaps'>): string[] =>
  [...needed, ...perhaps].map(({ item }) => item);

/** What the theme takes for granted where nobody says otherwise. */
export const usualAnswers = ({ questions }: Theme): Told =>
  Object.fromEntries(questions.map(({ id, usual }) => [id, usual]));

function findRefusal({ questions }: Theme, told: Told): ToldRefusal | undefined {
  for (const [id, answer] of Object.entries(told)) {
    const question = questions.find((one) => one.id === id);
    if (question === undefined) return { code: 'noSuchQuestion', question: id };
    if (answer !== null && !question.options.includes(answer)) return { code: 'noSuchOption', question: id };
  }
  return undefined;
}

type Standing = { needed: Needed } | { perhaps: Perhaps } | { notNeeded: NotNeeded } | { open: Open };

/** One term that fails is enough, whatever the others are; one that nobody knows leaves the item open for ever. */
function standingOf({ item, when }: Part, told: Told): Standing {
  const failing = when.flatMap((term) => {
    const answered = told[term.question];
    return answered === undefined || answered === null || answered === term.equals ? [] : [{ ...term, answered }];
  });
  if (failing.length > 0) return { notNeeded: { item, because: failing } };
  const asks = when.filter(({ question }) => told[question] === undefined).map(({ question }) => question);
  if (asks.length > 0) return { open: { item, asks: [...new Set(asks)] } };
  const unknown = when.filter(({ question }) => told[question] === null);
  const because = when.filter(({ question }) => told[question] !== null);
  return unknown.length > 0 ? { perhaps: { item, because, unknown } } : { needed: { item, because } };
}

function openItems({ parts }: Theme, told: Told): Open[] {
  return parts.flatMap((part) => {
    const standing = standingOf(part, told);
    return 'open' in standing ? [standing.open] : [];
  });
}

/**
 * A question matters while an item hangs on it that no other answer has ruled out. First comes the one after whose answer the fewest
 * items are expected to be open, each option being as likely as the others; of equals the one that stands first in the theme.
 */
function questionsLeft(theme: Theme, told: Told): Question[] {
  const asked = new Set(openItems(theme, told).flatMap(({ asks }) => asks));
  return theme.questions
    .filter(({ id }) => asked.has(id))
    .map((question) => ({ question, left: openAfter(question, theme, told) }))
    .sort((one, other) => one.left.sum * other.left.options - other.left.sum * one.left.options)
    .map(({ question }) => question);
}

/** Open items after each option in sum, and over how many options: a fraction that is compared without rounding. */
const openAfter = ({ id, options }: Question, theme: Theme, told: Told): { sum: number; options: number } => ({
  sum: options.reduce<number>((sum, option) => sum + openItems(theme, { ...told, [id]: option }).length, 0),
  options: options.length,
});
