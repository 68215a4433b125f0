import { idOf, textOf, type ModdleElement } from '../elements.ts';
import type { WorkRefusal, WorkRefusalCode } from '../model.ts';
import { OWN_NAMESPACE } from './facts.ts';

/** The attributes of the house at one element, by local name, whatever prefix the file gives its name space. */
export function ownAttributes(element: ModdleElement): Map<string, string> {
  const prefixes = prefixesOf(element);
  const own = Object.entries(element.$attrs).flatMap(([name, value]): [string, string][] => {
    const [prefix = '', local] = name.split(':');
    return local !== undefined && prefixes.has(prefix) ? [[local, value.trim()]] : [];
  });
  return new Map(own);
}

/** Prefixes that stand for the house's name space at an element; a nearer declaration hides one further out. */
export function prefixesOf(element: ModdleElement): Set<string> {
  const declared = new Map<string, string>();
  for (let at: ModdleElement | undefined = element; at !== undefined; at = at.$parent)
    for (const [name, uri] of Object.entries(at.$attrs)) {
      const [mark, prefix] = name.split(':');
      if (mark === 'xmlns' && prefix !== undefined && !declared.has(prefix)) declared.set(prefix, uri);
    }
  return new Set([...declared].filter(([, uri]) => uri === OWN_NAMESPACE).map(([prefix]) => prefix));
}

/** The attributes of one element being read: what is wrong with them is collected. */
export class Attributes {
  readonly refusals: WorkRefusal[] = [];
  readonly #element: ModdleElement;
  readonly #own: Map<string, string>;

  constructor(element: ModdleElement) {
    this.#element = element;
    this.#own = ownAttributes(element);
  }

  get isEmpty(): boolean {
    return this.#own.size === 0;
  }

  text(name: string): string | undefined {
    const value = this.#own.get(name);
    return value === '' ? undefined : value;
  }

  /** A word of a list; anything else is refused. */
  word<Word extends string>(name: string, words: readonly Word[], code: WorkRefusalCode): Word | undefined {
    const value = this.text(name);
    const word = words.find((one) => one === value);
    if (value !== undefined && word === undefined) this.refuse(code, value);
    return word;
  }

  list(name: string): string[] {
    return this.text(name)?.split(/\s+/) ?? [];
  }

  /** Refuses what the vocabulary does not have: it would be a fact that nobody reads, most likely a typing error. */
  onlyKnown(names: readonly string[]): void {
    for (const name of this.#own.keys()) if (!names.includes(name)) this.refuse('workAttributeUnknown', name);
  }

  refuse(code: WorkRefusalCode, detail?: string): void {
    const label = textOf(this.#element, 'name')?.replaceAll(/\s+/g, ' ');
    this.refusals.push({
      code,
      element: idOf(this.#element) || null,
      ...(label !== undefined && { label }),
      ...(detail !== undefined && { detail }),
    });
  }
}
