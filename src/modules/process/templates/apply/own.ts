import { idOf, type ModdleElement } from '../../definition/elements.ts';
import { prefixesOf } from '../../definition/work/attributes.ts';
import { OWN_NAMESPACE } from '../../definition/work/facts.ts';

/** Says something of the house at an element, in the prefix that the file uses there. */
export function say(element: ModdleElement, facts: Readonly<Record<string, string | undefined>>): void {
  const prefixes = prefixesOf(element);
  const known = [...prefixes][0];
  if (known === undefined) rootOf(element).set('xmlns:ow', OWN_NAMESPACE);
  for (const [local, value] of Object.entries(facts)) {
    const said = Object.keys(element.$attrs).find(
      (name) => name.split(':')[1] === local && prefixes.has(name.split(':')[0] ?? ''),
    );
    if (value !== undefined) element.set(said ?? `${known ?? 'ow'}:${local}`, value);
  }
}

function rootOf(element: ModdleElement): ModdleElement {
  let at = element;
  while (at.$parent !== undefined) at = at.$parent;
  return at;
}

/** Puts elements into a list property of another one, which then holds them. */
export function put(parent: ModdleElement, property: string, elements: readonly ModdleElement[]): void {
  const held = parent.get(property);
  parent.set(property, [...(Array.isArray(held) ? held : []), ...elements]);
  for (const element of elements) Object.assign(element, { $parent: parent });
}

/** Takes an element out of a list of references, and puts another in its place. */
export function swap(owner: ModdleElement, property: string, [gone, come]: [ModdleElement, ModdleElement]): void {
  const held: unknown = owner.get(property);
  if (!Array.isArray(held)) return;
  owner.set(
    property,
    held.map((one: ModdleElement) => (idOf(one) === idOf(gone) ? come : one)),
  );
}
