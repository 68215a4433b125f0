// A requirement graph (DMN 1.5 §6.3, §10.4): each element knows what it requires and nothing else.
import type { Definitions, Element } from '../../../../src/modules/decisions/definition/model.ts';
import { coerced, functionOf, valueOf, type Place } from './boxes.ts';
import type { Told, Value } from './values.ts';

/** What a decision of a file comes to for these inputs, by the slow way. */
export function interpret(
  file: Definitions,
  decision: string,
  inputs: ReadonlyMap<string, Value>,
): { value: Value } & Told {
  const told: Told = { kinds: new Set(), rules: [] };
  const done = new Map<string, Value>();
  const byKey = new Map(file.elements.map((element) => [element.key, element]));
  const names = file.elements.map(({ name }) => name);
  const come = (element: Element): Value => {
    const known = done.get(element.key);
    if (known !== undefined) return known;
    const value = fresh(element);
    done.set(element.key, value);
    return value;
  };
  const fresh = (element: Element): Value => {
    const place: Place = { names, owner: element.name, told };
    if (element.is === 'input') return coerced(inputs.get(element.name) ?? null, element.type, place);
    if (element.is === 'service' || element.logic === undefined) throw new Error('the interpreter knows no services');
    const { logic } = element;
    const seen = new Map<string, Value>();
    for (const key of element.requires) {
      const required = byKey.get(key);
      if (required !== undefined) seen.set(required.name, come(required));
    }
    if (element.is === 'decision') return coerced(valueOf(logic, [seen], place), element.type, place);
    if (logic.is !== 'function') throw new Error('knowledge is a function');
    const self = functionOf(logic.parameters, place, (given) =>
      valueOf(logic.body, [given, new Map([[element.name, self]]), seen], {
        ...place,
        names: [...names, ...given.keys()],
      }),
    );
    return self;
  };
  const asked = file.elements.find(({ name }) => name === decision);
  if (asked === undefined) throw new Error(`there is no ${decision}`);
  return { value: come(asked), ...told };
}

/** As the evaluation answers it in JSON. */
export function jsonOf(value: Value): unknown {
  if (Array.isArray(value)) return value.map(jsonOf);
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, one]) => [name, jsonOf(one)]));
  // There is one zero.
  if (typeof value === 'number') return value + 0;
  if (typeof value !== 'object' || value === null) return value;
  return 'call' in value ? 'function' : JSON.stringify(value);
}
