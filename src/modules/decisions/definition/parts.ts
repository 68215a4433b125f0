import type { XmlElement } from '../../../platform/xml/index.ts';
import type { Named } from './model.ts';
import type { DmnRefusal } from './refusal.ts';

/** Unwinds the reading of a file at its first refusal; the door of the reader catches it. */
export class Refused extends Error {
  readonly refusal: DmnRefusal;
  constructor(refusal: DmnRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name && child.uri === element.uri);

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name && child.uri === element.uri);

/** The text of a child's `text`, as `allowedValues` and cells have it. */
export function textIn(element: XmlElement, name: string): string | undefined {
  const child = childOf(element, name);
  return child && textOfCell(child);
}

export const textOfCell = (cell: XmlElement): string => (childOf(cell, 'text')?.text ?? '').trim();

export const attribute = (element: XmlElement, name: string): string | undefined => element.attributes.get(name);

/** A type as it is named: by attribute, or by an element where item definitions have it. Prefixes of FEEL's own types say nothing. */
export function typeIn(element: XmlElement): string | undefined {
  const written = attribute(element, 'typeRef') ?? childOf(element, 'typeRef')?.text.trim();
  const type = written?.replace(/^feel[:.]/, '');
  return type === undefined || type === '' || type === 'Any' ? undefined : type;
}

export const namedIn = (element: XmlElement): Named => ({
  name: attribute(element, 'name') ?? '',
  type: typeIn(element),
});
