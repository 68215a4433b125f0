import type { ModdleElement, Reference } from 'bpmn-moddle';

type Known = Readonly<Record<string, ModdleElement>>;

/** An element that the file does not hold, or holds under another prefix; written out as it was read. */
type Stub = { id: string };

/**
 * moddle drops a reference to an element that it does not find: one that lies in another file, has a prefix (`tns:order`), or white
 * space around it. Here each is put back as it was written, or led to the element that it means. Answers those that lead nowhere.
 */
export function restoreReferences(known: Known, references: readonly Reference[]): Reference[] {
  const lost = references.filter(({ id }) => known[id] === undefined);
  const mended = new Map<ModdleElement, Set<string>>();
  for (const { element, property, id } of lost) {
    if (!Array.isArray(element.get(property))) element.set(property, targetOf(id, known));
    else mended.set(element, (mended.get(element) ?? new Set()).add(property));
  }
  // A list is written anew, in the order of the file.
  const lists = references.filter(({ element, property }) => mended.get(element)?.has(property));
  for (const [element, properties] of mended) for (const property of properties) element.set(property, []);
  for (const { element, property, id } of lists) {
    const list = element.get(property);
    if (Array.isArray(list)) list.push(targetOf(id, known));
  }
  return lost.filter(({ id }) => known[id.trim()] === undefined && known[localOf(id)] === undefined);
}

const targetOf = (id: string, known: Known): ModdleElement | Stub => known[id.trim()] ?? { id: id.trim() };

/** `tns:order` → `order`. */
export const localOf = (name: string): string => name.trim().replace(/^[^:]*:/, '');
