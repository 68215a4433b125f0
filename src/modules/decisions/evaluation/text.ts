import { compileTests, type Tested } from '../feel/compile-tests.ts';
import { compile } from '../feel/compile.ts';
import type { Evaluate } from '../feel/evaluator.ts';
import { parseExpression, parseTests } from '../feel/parse.ts';
import { fault, type Run } from '../feel/value.ts';
import type { Setting } from './setting.ts';

/** The text of an expression compiled; null with a warning where it cannot be read. */
export function compileText(text: string, setting: Setting): Evaluate {
  const { names, types, owner, problems } = setting;
  const read = parseExpression(text, names);
  if (!read.ok) return unreadable(text, setting);
  if (makesExternal(read.value)) problems.push({ code: 'functionExternal', element: owner, detail: text });
  return compile(read.value, types.named);
}

/** The tests of a cell; an empty one is passed by everything. One that cannot be read is passed by nothing. */
export function compileCell(text: string, setting: Setting): Tested {
  const { names, types } = setting;
  const read = parseTests(text === '' ? '-' : text, names);
  if (read.ok) return compileTests(read.value, (syntax) => compile(syntax, types.named));
  return unreadable(text, setting);
}

function unreadable(text: string, { owner, problems }: Setting): (scope: unknown, run: Run) => null {
  problems.push({ code: 'expressionNotReadable', element: owner, detail: text });
  return (_scope, run) => fault(run, `${owner}: not readable: ${text}`);
}

/** Whether a function in Java or PMML is made anywhere in an expression. */
const makesExternal = (part: unknown): boolean => {
  if (typeof part !== 'object' || part === null) return false;
  if ('external' in part && part.external === true) return true;
  return Object.values(part).some(makesExternal);
};
