import type { DrawnTheme } from '../../../modules/themes/design/contract/drawn.ts';

export type DrawnPart = DrawnTheme['parts'][number];
export type DrawnQuestion = DrawnTheme['questions'][number];
export type Answer = DrawnQuestion['usual'];

/** How an item waits for another: not at all, until that has ended, or so that it may overtake it. */
export type Waiting = 'none' | 'required' | 'optional';

export const blankTheme = (key: string): DrawnTheme => ({
  ...{ key, number: '', name: '', fullName: '', audience: 'citizen', lead: '', lifeStage: '' },
  ...{ questions: [], parts: [], bindings: { persons: {}, roles: {}, byItem: {} }, jointVisit: [] },
});

const without = <One>(all: readonly One[], one: One) => all.filter((other) => other !== one);
const withoutKey = <Value>(all: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(all).filter(([other]) => other !== key));

const changePart = (theme: DrawnTheme, item: string, change: (part: DrawnPart) => DrawnPart): DrawnTheme => ({
  ...theme,
  parts: theme.parts.map((part) => (part.item === item ? change(part) : part)),
});

/** Once only: an item that is there already is not added. */
export const addItem = (theme: DrawnTheme, item: string): DrawnTheme =>
  theme.parts.some((part) => part.item === item)
    ? theme
    : { ...theme, parts: [...theme.parts, { item, when: [], after: [], afterOptional: [] }] };

/** With it goes everything that spoke of it: nobody waits for it any more. */
export const removeItem = (theme: DrawnTheme, item: string): DrawnTheme => ({
  ...theme,
  parts: theme.parts
    .filter((part) => part.item !== item)
    .map((part) => ({
      ...{ ...part, after: without(part.after, item), afterOptional: without(part.afterOptional, item) },
    })),
  jointVisit: without(theme.jointVisit, item),
  bindings: { ...theme.bindings, byItem: withoutKey(theme.bindings.byItem, item) },
});

/** One place towards the beginning or the end; at either end it stays. */
export function moveItem(theme: DrawnTheme, item: string, by: -1 | 1): DrawnTheme {
  const at = theme.parts.findIndex((part) => part.item === item);
  const [one, other] = [theme.parts[at], theme.parts[at + by]];
  if (!one || !other) return theme;
  const parts = theme.parts.map((part) => (part === one ? other : part === other ? one : part));
  return { ...theme, parts };
}

export const waitingOf = ({ after, afterOptional }: DrawnPart, before: string): Waiting =>
  after.includes(before) ? 'required' : afterOptional.includes(before) ? 'optional' : 'none';

export const setWaiting = (theme: DrawnTheme, item: string, to: { before: string; waiting: Waiting }): DrawnTheme =>
  changePart(theme, item, (part) => ({
    ...part,
    after: [...without(part.after, to.before), ...(to.waiting === 'required' ? [to.before] : [])],
    afterOptional: [...without(part.afterOptional, to.before), ...(to.waiting === 'optional' ? [to.before] : [])],
  }));

/** On which answer an item hangs; undefined: on none to this question. */
export const setTerm = (
  theme: DrawnTheme,
  item: string,
  { question, equals }: { question: string; equals: Answer | undefined },
): DrawnTheme =>
  changePart(theme, item, (part) => ({
    ...part,
    when: [
      ...part.when.filter((term) => term.question !== question),
      ...(equals === undefined ? [] : [{ question, equals }]),
    ],
  }));

export const toggleJointVisit = (theme: DrawnTheme, item: string): DrawnTheme => ({
  ...theme,
  jointVisit: theme.jointVisit.includes(item) ? without(theme.jointVisit, item) : [...theme.jointVisit, item],
});

/** Under an id that no other question has. */
export function addQuestion(theme: DrawnTheme): DrawnTheme {
  const taken = new Set(theme.questions.map(({ id }) => id));
  let number = theme.questions.length + 1;
  while (taken.has(`q${number}`)) number += 1;
  const question = { id: `q${number}`, text: '', options: [true, false], usual: true, informational: false };
  return { ...theme, questions: [...theme.questions, question] };
}

/**
 * As many options as before are the same options in other words, and what spoke of them goes on doing so. Otherwise the usual answer stays
 * one of the options, and an item that hung on an option that is gone hangs on nothing of this question any more.
 */
export function changeQuestion(theme: DrawnTheme, id: string, change: Partial<DrawnQuestion>): DrawnTheme {
  const before = theme.questions.find((question) => question.id === id);
  if (!before) return theme;
  const changed = { ...before, ...change };
  const renamed = (answer: Answer) =>
    changed.options.length === before.options.length
      ? (changed.options[before.options.indexOf(answer)] ?? answer)
      : answer;
  const wanted = change.usual ?? renamed(before.usual);
  const usual = changed.options.includes(wanted) ? wanted : (changed.options[0] ?? wanted);
  const when = (terms: DrawnPart['when']) =>
    terms
      .map((term) => (term.question === id ? { ...term, equals: renamed(term.equals) } : term))
      .filter(({ question, equals }) => question !== id || changed.options.includes(equals));
  return {
    ...theme,
    questions: theme.questions.map((question) => (question === before ? { ...changed, usual } : question)),
    parts: theme.parts.map((part) => ({ ...part, when: when(part.when) })),
  };
}

export const removeQuestion = (theme: DrawnTheme, id: string): DrawnTheme => ({
  ...theme,
  questions: theme.questions.filter((question) => question.id !== id),
  parts: theme.parts.map((part) => ({ ...part, when: part.when.filter(({ question }) => question !== id) })),
});

/** Whom a role means in the whole theme, or in one item; undefined: whom it means of itself. */
export function bindRole(
  theme: DrawnTheme,
  role: string,
  { person, item }: { person: string | undefined; item?: string },
): DrawnTheme {
  const { bindings } = theme;
  const bound = (roles: Readonly<Record<string, string>>) => ({
    ...withoutKey(roles, role),
    ...(person !== undefined && { [role]: person }),
  });
  if (item === undefined) return { ...theme, bindings: { ...bindings, roles: bound(bindings.roles) } };
  const own = bound(bindings.byItem[item] ?? {});
  const others = withoutKey(bindings.byItem, item);
  const byItem = Object.keys(own).length === 0 ? others : { ...others, [item]: own };
  return { ...theme, bindings: { ...bindings, byItem } };
}

export const namePerson = (theme: DrawnTheme, person: string, name: string): DrawnTheme => ({
  ...theme,
  bindings: { ...theme.bindings, persons: { ...theme.bindings.persons, [person]: name } },
});

/** With the person go the roles that meant it. */
export function removePerson(theme: DrawnTheme, person: string): DrawnTheme {
  const left = (roles: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(roles).filter(([, who]) => who !== person));
  const byItem = Object.entries(theme.bindings.byItem)
    .map(([item, roles]) => [item, left(roles)] as const)
    .filter(([, roles]) => Object.keys(roles).length > 0);
  const { persons, roles } = theme.bindings;
  return {
    ...theme,
    bindings: { persons: withoutKey(persons, person), roles: left(roles), byItem: Object.fromEntries(byItem) },
  };
}
