import type { Tree } from '../roundtrip/tree.ts';

/** What a model says of one of its elements, apart from how it is drawn: by name, as written. */
export type ElementFacts = { id: string; kind: string; name: string | null; facts: ReadonlyMap<string, string> };

const BPMN = '{http://www.omg.org/spec/BPMN/20100524/MODEL}';
const localOf = (name: string) => name.replace(/^\{[^}]*\}/, '');
const isBpmn = ({ name }: Tree) => name.startsWith(BPMN);

/** Where it stands, who is in which lane and what leads there is told by flows and departments, or is drawing alone. */
const NO_FACTS = new Set(['incoming', 'outgoing', 'laneSet', 'collaboration', 'textAnnotation', 'association']);
const SAID_APART = new Set(['id', 'name']);

/** Every element of a model that has an id and a meaning, by id, in the order of the file. */
export function factsOf(definitions: Tree): Map<string, ElementFacts> {
  const found = new Map<string, ElementFacts>();
  const collect = (element: Tree, scope: string | undefined): void => {
    const id = element.attributes.get('id');
    const isMeant = id !== undefined && isBpmn(element);
    if (isMeant) found.set(id, elementFacts(element, id, scope));
    for (const child of element.children.filter(isPart)) collect(child, isMeant ? id : scope);
  };
  for (const child of definitions.children.filter(isPart)) collect(child, undefined);
  return found;
}

const isPart = (element: Tree) => isBpmn(element) && !NO_FACTS.has(localOf(element.name));

/** A process or sub-process consists of elements; another element has all that stands in it as its own facts. */
const isOwn = (child: Tree) =>
  child.attributes.get('id') === undefined || /(Definition|Characteristics)$/.test(child.name);

function elementFacts(element: Tree, id: string, scope: string | undefined): ElementFacts {
  const facts = new Map<string, string>();
  if (scope !== undefined) facts.set('scope', scope);
  gather(facts, '', element);
  return {
    id,
    kind: localOf(element.name),
    name: element.attributes.get('name')?.replaceAll(/\s+/g, ' ') ?? null,
    facts,
  };
}

function gather(facts: Map<string, string>, place: string, element: Tree): void {
  for (const [name, value] of element.attributes)
    if (!SAID_APART.has(name)) facts.set(free(facts, `${place}${localOf(name)}`), value.trim());
  const text = element.text.trim();
  if (text !== '' && place !== '') facts.set(free(facts, place.slice(0, -1)), text);
  for (const child of element.children) {
    const name = localOf(child.name);
    if (NO_FACTS.has(name) || !isOwn(child)) continue;
    if (child.children.length === 0 && child.attributes.size === 0 && child.text.trim() === '')
      facts.set(free(facts, `${place}${name}`), '');
    gather(facts, `${place}${name}/`, child);
  }
}

/** Of several of one name each is told, by its place among them. */
function free(facts: ReadonlyMap<string, string>, name: string): string {
  let [chosen, place] = [name, 2];
  while (facts.has(chosen)) {
    chosen = `${name} ${place}`;
    place += 1;
  }
  return chosen;
}
