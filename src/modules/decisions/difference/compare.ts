import type { Definitions, Element } from '../definition/model.ts';
import type { DecisionChange, FactChange, TableChange } from './contract.ts';
import { note, noteExpression, noteType, nothingSaid, type Said } from './facts.ts';
import { compareTables } from './tables.ts';
import { saysTheSame } from './written.ts';

/** An element by what it says; `id` is told apart from what it is called. */
type Part = { of: DecisionChange['of']; id: string; name: string; said: Said };

/**
 * What another version of a model means otherwise: rules, columns, expressions, types and requirements that came, went, moved or say
 * something else. How it is drawn, in what order elements stand, what their ids are, and spaces in expressions are no change. Elements are the same by their name,
 * else by their id.
 */
export function compareDecisions(before: Definitions, after: Definitions): DecisionChange[] {
  const olds = partsOf(before);
  const news = partsOf(after);
  const partners = partnersOf(olds, news);
  const known = new Set(partners.values());
  const renamed = new Map([...partners].map(([now, old]) => [`${old.of} ${old.name}`, now.name]));
  // What requires an element that is called otherwise requires the same one.
  const told = partsOf(before, (of, name) => renamed.get(`${of} ${name}`) ?? name);
  const gone = olds.filter((part) => !known.has(part)).map((part) => changeOf('removed', part, undefined));
  const changed = news.flatMap((now): DecisionChange[] => {
    const old = partners.get(now);
    if (old === undefined) return [changeOf('added', undefined, now)];
    const change = changeOf('changed', told[olds.indexOf(old)], now);
    return change.facts.length + change.tables.length === 0 ? [] : [change];
  });
  return [...gone, ...changed];
}

function partnersOf(olds: readonly Part[], news: readonly Part[]): Map<Part, Part> {
  const found = new Map<Part, Part>();
  for (const by of ['name', 'id'] as const) {
    const taken = new Set(found.values());
    const open = new Map(olds.filter((part) => !taken.has(part)).map((part) => [`${part.of} ${part[by]}`, part]));
    for (const part of news) {
      const partner = open.get(`${part.of} ${part[by]}`);
      if (partner === undefined || found.has(part)) continue;
      found.set(part, partner);
      open.delete(`${part.of} ${part[by]}`);
    }
  }
  return found;
}

type Called = (of: DecisionChange['of'], name: string) => string;

function partsOf(file: Definitions, called: Called = (_of, name) => name): Part[] {
  const byKey = new Map(file.elements.map((element) => [element.key, element]));
  const nameOf = (key: string) => {
    const element = byKey.get(key);
    return element === undefined ? key : called(element.is, element.name);
  };
  const model = nothingSaid();
  note(model, [], { name: file.name });
  for (const { name, namespace } of file.imports) note(model, [name], { import: namespace });
  return [
    { of: 'model', id: '', name: '', said: model },
    ...file.types.map((type): Part => {
      const said = nothingSaid();
      noteType(said, [], type);
      return { of: 'type', id: type.name, name: type.name, said };
    }),
    ...file.elements.map((element): Part => {
      const id = element.key.slice(file.namespace.length);
      return { of: element.is, id, name: element.name, said: saidBy(element, nameOf) };
    }),
  ];
}

function saidBy(element: Element, nameOf: (key: string) => string): Said {
  const said = nothingSaid();
  note(said, [], { name: element.name, type: element.type });
  const requiring = (fact: string, keys: readonly string[]) => {
    for (const key of keys) note(said, [nameOf(key)], { [fact]: nameOf(key) });
  };
  if ('requires' in element) requiring('requires', element.requires);
  if (element.is === 'service') {
    requiring('answers', element.outputs);
    requiring('takesDecision', element.inputDecisions);
    requiring('takesInput', element.inputs);
  }
  if ('logic' in element && element.logic !== undefined) noteExpression(said, [], element.logic);
  return said;
}

function changeOf(how: DecisionChange['how'], before: Part | undefined, after: Part | undefined): DecisionChange {
  const { of, name } = after ?? before ?? { of: 'model', name: '' };
  const [old, now] = [before?.said ?? nothingSaid(), after?.said ?? nothingSaid()];
  // What came or went is named once.
  const facts = factChanges(old, now).filter(
    ({ fact, place }) => how === 'changed' || fact !== 'name' || place.length > 0,
  );
  return { of, name, how, facts, tables: tableChanges(old, now) };
}

function factChanges({ facts: olds }: Said, { facts: news }: Said): FactChange[] {
  return [...new Set([...olds.keys(), ...news.keys()])].flatMap((key): FactChange[] => {
    const [old, now] = [olds.get(key), news.get(key)];
    const { place = [], fact = '' } = now ?? old ?? {};
    if (saysTheSame(old?.said ?? null, now?.said ?? null)) return [];
    return [{ place: [...place], fact, before: old?.said ?? null, after: now?.said ?? null }];
  });
}

function tableChanges({ tables: olds }: Said, { tables: news }: Said): TableChange[] {
  return [...new Set([...olds.keys(), ...news.keys()])].flatMap((key) => {
    const [old, now] = [olds.get(key), news.get(key)];
    return compareTables(now?.place ?? old?.place ?? [], old?.table, now?.table) ?? [];
  });
}
