import type { ModdleElement } from 'bpmn-moddle';

export type { ModdleElement };

const isElement = (value: unknown): value is ModdleElement =>
  typeof value === 'object' && value !== null && '$type' in value && typeof value.$type === 'string';

/** A property that is written as text; undefined when there is none, or nothing but white space. */
export function textOf(element: ModdleElement, property: string): string | undefined {
  const value = element.get(property);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export const isTrue = (element: ModdleElement, property: string): boolean => {
  const text = textOf(element, property);
  return text === 'true' || text === '1';
};

export const isFalse = (element: ModdleElement, property: string): boolean => {
  const text = textOf(element, property);
  return text === 'false' || text === '0';
};

export function findElement(element: ModdleElement, property: string): ModdleElement | undefined {
  const value = element.get(property);
  return isElement(value) ? value : undefined;
}

export function elementsOf(element: ModdleElement, property: string): ModdleElement[] {
  const value = element.get(property);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

export const idOf = (element: ModdleElement): string => textOf(element, 'id') ?? '';

/** The id that a reference names, whether or not the file holds such an element. */
export function referenceOf(element: ModdleElement, property: string): string | undefined {
  const value = element.get(property);
  if (isElement(value)) return textOf(value, 'id');
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' ? value.id : undefined;
}

/** An attribute of a foreign name space, by its local name. */
export const foreignAttribute = ({ $attrs }: ModdleElement, local: string): string | undefined =>
  Object.entries($attrs).find(
    ([name]) => name.includes(':') && !name.startsWith('xmlns') && name.split(':')[1] === local,
  )?.[1];

/** Elements of a foreign name space among the extensions of an element, by local name. */
export function extensionsOf(element: ModdleElement, local: string): ModdleElement[] {
  const extensions = findElement(element, 'extensionElements');
  return extensions === undefined
    ? []
    : elementsOf(extensions, 'values').filter(({ $type }) => $type.split(':')[1] === local);
}
