import { expressionOf, type Expression } from '../../core/expression/expression.ts';
import type { Dialect } from '../../core/expression/words.ts';
import { findElement, textOf, type ModdleElement } from '../elements.ts';
import type { Compilation } from './compilation.ts';

/** What stands in an element of an expression. */
export type Written = { body: string; language: string };

/** Undefined when there is no such element, or nothing in it. */
export function findWritten(owner: ModdleElement, property: string): Written | undefined {
  const element = findElement(owner, property);
  const body = element && textOf(element, 'body');
  return element === undefined || body === undefined ? undefined : { body, language: languageOf(element) };
}

const languageOf = (element: ModdleElement) =>
  (element.$type === 'bpmn:FormalExpression' && textOf(element, 'language')) || '';

/** The expression that was written; undefined when there is none, or it was refused at the element `at`. */
export function expressionFrom(
  compilation: Compilation,
  at: ModdleElement,
  written: Written | undefined,
): Expression | undefined {
  if (written === undefined) return undefined;
  const { text, dialect } = plainOf(written);
  const expression = expressionOf(text, dialect);
  if (expression.ok) return { ...expression.value, text: written.body };
  compilation.refuse('expressionNotReadable', at, written.body);
  return undefined;
}

/**
 * An expression without what tools put around it: FEEL when its language says so or `=` stands in front, the expression language of
 * Java between `${` and `}`, else what both have in common. The default language of BPMN is XPath, which hardly anybody means: of it
 * `true()` and `false()` are understood.
 */
function plainOf({ body, language }: Written): { text: string; dialect: Dialect } {
  const [, inner] = /^[$#]\{([^{}]*)\}$/s.exec(body) ?? [];
  if (inner !== undefined) return { text: inner, dialect: 'java' };
  if (/[$#]\{/.test(body)) return { text: body.replaceAll(/[$#]\{([^{}]*)\}/g, '($1)'), dialect: 'java' };
  if (body.startsWith('=')) return { text: body.slice(1), dialect: 'feel' };
  if (/\bfeel\b/i.test(language)) return { text: body, dialect: 'feel' };
  return { text: body.replaceAll(/\b(true|false)\(\)/g, '$1'), dialect: 'unmarked' };
}

/** Whether a text is to be evaluated rather than taken as it stands. */
export const isExpression = ({ body, language }: Written): boolean =>
  body.startsWith('=') || /[$#]\{/.test(body) || /\bfeel\b/i.test(language);
