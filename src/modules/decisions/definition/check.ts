import type { Definitions, Element, ItemDefinition } from './model.ts';
import type { DmnRefusal } from './refusal.ts';

/** What a requirement graph may not be: broken off, or closed in a circle. The first file is meant, the others are there to be imported. */
export function findRefusals(files: readonly Definitions[]): DmnRefusal[] {
  const elements = new Map(files.flatMap((file) => file.elements).map((element) => [element.key, element]));
  const namespaces = new Set(files.map(({ namespace }) => namespace));
  const imports = files.flatMap((file) => file.imports).filter(({ namespace }) => !namespaces.has(namespace));
  if (imports.length > 0)
    return imports.map(({ name, namespace }) => ({ code: 'importUnknown', element: name, detail: namespace }));
  const unknown = [...elements.values()].flatMap((element) =>
    requiredOf(element)
      .filter((key) => !elements.has(key))
      .map((key): DmnRefusal => ({ code: 'referenceUnknown', element: element.name, detail: key })),
  );
  if (unknown.length > 0) return unknown;
  return [...findRequirementCycle(elements), ...files.flatMap(({ types }) => findTypeCycle(types))];
}

function requiredOf(element: Element): readonly string[] {
  if (element.is === 'service') return [...element.outputs, ...element.inputDecisions, ...element.inputs];
  return element.is === 'input' ? [] : element.requires;
}

/** Takes away what needs nothing that is left; what stays needs itself. A service needs what it answers with. */
function findRequirementCycle(elements: ReadonlyMap<string, Element>): DmnRefusal[] {
  const open = new Map([...elements].map(([key, element]) => [key, new Set(requiredOf(element))]));
  const neededBy = new Map<string, string[]>();
  for (const [key, required] of open)
    for (const one of required) neededBy.set(one, [...(neededBy.get(one) ?? []), key]);
  const free = [...open].filter(([, required]) => required.size === 0).map(([key]) => key);
  for (let key = free.pop(); key !== undefined; key = free.pop()) {
    open.delete(key);
    for (const other of neededBy.get(key) ?? []) {
      const required = open.get(other);
      required?.delete(key);
      if (required?.size === 0) free.push(other);
    }
  }
  const [stuck] = open.keys();
  if (stuck === undefined) return [];
  return [
    { code: 'requirementCycle', element: elements.get(stuck)?.name ?? stuck, detail: [...open.keys()].join(' ') },
  ];
}

/** Names that a type may have one behind the other. */
const DEEPEST_TYPE = 50;

/** A type that is only another name of itself says nothing. One that holds itself in a component is a tree. */
function findTypeCycle(types: readonly ItemDefinition[]): DmnRefusal[] {
  const named = new Map(types.map((type) => [type.name, type]));
  for (const { name } of types) {
    const seen = new Set<string>();
    let at = named.get(name);
    while (at !== undefined && at.components.length === 0 && !seen.has(at.name) && seen.size <= DEEPEST_TYPE) {
      seen.add(at.name);
      at = at.type === undefined ? undefined : named.get(at.type);
    }
    if (seen.size > DEEPEST_TYPE) return [{ code: 'typeTooDeep', element: name, detail: String(DEEPEST_TYPE) }];
    if (at !== undefined && seen.has(at.name)) return [{ code: 'typeCycle', element: name, detail: at.name }];
  }
  return [];
}
