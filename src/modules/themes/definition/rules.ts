import type { Fault, KnownItems, Part, Question, Theme } from '../model.ts';

/** Everything that keeps a theme from being taken, each by name. */
export function findFaults(theme: Theme, items: KnownItems): Fault[] {
  return [
    ...theme.questions.flatMap((question) => faultsOfQuestion(question, theme)),
    ...theme.parts.flatMap((part) => [...faultsOfPart(part, theme, items), ...faultsOfWhen(part, theme)]),
    ...findCycles(theme.parts),
    ...faultsOfBindings(theme, items),
    ...theme.jointVisit
      .filter((item) => !has(theme.parts, item))
      .map((item): Fault => ({ code: 'jointVisitOfNone', item })),
  ];
}

const has = (parts: readonly Part[], item: string) => parts.some((part) => part.item === item);

function faultsOfQuestion({ id, options, usual, informational }: Question, { questions, parts }: Theme): Fault[] {
  const reaches = parts.some(({ when }) => when.some(({ question }) => question === id));
  return [
    ...(questions.filter((other) => other.id === id).length > 1
      ? [{ code: 'questionTwice', question: id } as const]
      : []),
    ...(new Set(options).size < 2 ? [{ code: 'fewerThanTwoOptions', question: id } as const] : []),
    ...(options.includes(usual) ? [] : [{ code: 'usualIsNoOption', question: id } as const]),
    ...(reaches || informational ? [] : [{ code: 'questionReachesNothing', question: id } as const]),
  ];
}

function faultsOfPart({ item, after, afterOptional }: Part, { parts }: Theme, items: KnownItems): Fault[] {
  return [
    ...(items.has(item) ? [] : [{ code: 'unknownItem', item } as const]),
    ...(parts.filter((other) => other.item === item).length > 1 ? [{ code: 'itemTwice', item } as const] : []),
    ...[...after, ...afterOptional]
      .filter((before) => !has(parts, before))
      .map((before): Fault => ({ code: 'afterWhatIsNotInTheTheme', item, after: before })),
  ];
}

function faultsOfWhen({ item, when }: Part, { questions }: Theme): Fault[] {
  return when.flatMap(({ question, equals }): Fault[] => {
    const asked = questions.find(({ id }) => id === question);
    if (asked === undefined) return [{ code: 'unknownQuestion', item, question }];
    if (!asked.options.includes(equals)) return [{ code: 'unknownOption', item, question, option: equals }];
    const contradicts = when.some((other) => other.question === question && other.equals !== equals);
    return contradicts ? [{ code: 'neverNeeded', item, question }] : [];
  });
}

/** What waits for itself, each ring once, from where it is met first. */
function findCycles(parts: readonly Part[]): Fault[] {
  const before = new Map(parts.map(({ item, after, afterOptional }) => [item, [...after, ...afterOptional]]));
  const done = new Set<string>();
  const rings: Fault[] = [];
  const visit = (item: string, way: readonly string[]) => {
    const start = way.indexOf(item);
    if (start >= 0) rings.push({ code: 'cycle', items: way.slice(start) });
    if (start >= 0 || done.has(item)) return;
    for (const one of before.get(item) ?? []) visit(one, [...way, item]);
    done.add(item);
  };
  for (const { item } of parts) visit(item, []);
  return rings;
}

function faultsOfBindings({ bindings, parts }: Theme, items: KnownItems): Fault[] {
  const rolesOf = (item: string) => items.get(item)?.roles ?? new Set<string>();
  const everyRole = new Set(parts.flatMap(({ item }) => [...rolesOf(item)]));
  const isSomebody = (person: string) => everyRole.has(person) || person in bindings.persons;
  const boundToNobody = (bound: Readonly<Record<string, string>>) =>
    Object.entries(bound)
      .filter(([, person]) => !isSomebody(person))
      .map(([role, person]): Fault => ({ code: 'boundToNobody', role, person }));
  return [
    ...Object.keys(bindings.roles)
      .filter((role) => !everyRole.has(role))
      .map((role): Fault => ({ code: 'roleNobodyHas', role })),
    ...boundToNobody(bindings.roles),
    ...Object.entries(bindings.byItem).flatMap(([item, bound]): Fault[] => [
      ...(has(parts, item) ? [] : [{ code: 'unknownItem', item } as const]),
      ...Object.keys(bound)
        .filter((role) => !rolesOf(item).has(role))
        .map((role): Fault => ({ code: 'roleNobodyHas', role, item })),
      ...boundToNobody(bound),
    ]),
  ];
}
