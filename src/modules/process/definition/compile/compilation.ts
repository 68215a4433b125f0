import type { Exits, Flow, Node, Scope } from '../../core/node.ts';
import { idOf, referenceOf, textOf, type ModdleElement } from '../elements.ts';
import type { ModelRefusal, ModelWarning, RefusalCode, WarningCode } from '../model.ts';
import type { Document } from '../read.ts';
import { localOf } from '../references.ts';

const MOST_REMEMBERED = 1_000_000;

/** Exits while flows are being found. */
export type OpenExits = { always: Flow[]; choices: Flow[]; otherwise?: Flow };

/** A scope while what is in it is being found. */
export type OpenScope = { [Part in keyof Scope]: Scope[Part][number][] };

/** One process on its way from elements to a net: what was found so far, wrong or right. */
export class Compilation {
  readonly document: Document;
  readonly nodes = new Map<string, Node>();
  readonly refusals: ModelRefusal[] = [];
  readonly warnings: ModelWarning[] = [];
  /** Processes that are called, so that one that calls itself ends somewhere. */
  readonly called = new Map<string, OpenScope>();
  /** Whether an empty sub-process stands for one whose inside is not known, and so takes its time. */
  readonly placeholders: boolean;

  #remembered = 0;

  constructor(document: Document, placeholders: boolean) {
    this.document = document;
    this.placeholders = placeholders;
  }

  /** What a reference leads to, also where it is written with a prefix. */
  referred(element: ModdleElement, property: string): ModdleElement | undefined {
    const id = referenceOf(element, property);
    return id === undefined ? undefined : (this.document.elements[id] ?? this.document.elements[localOf(id)]);
  }

  /** Counts what inclusive gateways have to know of the nodes before them; a model that would fill the memory with it is refused. */
  remember(gateway: ModdleElement, nodes: number): void {
    this.#remembered += nodes;
    if (this.#remembered > MOST_REMEMBERED && !this.refusals.some(({ code }) => code === 'processTooLarge'))
      this.refuse('processTooLarge', gateway);
  }

  refuse(code: RefusalCode, element: ModdleElement, detail?: string): void {
    this.refusals.push({ code, ...whereIs(element), ...(detail !== undefined && { detail }) });
  }

  warn(code: WarningCode, element: ModdleElement, detail?: string): void {
    this.warnings.push({ code, ...whereIs(element), ...(detail !== undefined && { detail }) });
  }
}

const whereIs = (element: ModdleElement) => {
  const label = textOf(element, 'name')?.replaceAll(/\s+/g, ' ');
  return { element: idOf(element) || null, ...(label !== undefined && { label }) };
};

export const noExits = (): OpenExits => ({ always: [], choices: [] });

/** The same object, as those see it who do not change it. */
export const closed = (exits: OpenExits): Exits => exits;
