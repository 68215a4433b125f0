import { elementsOf } from '../elements.ts';
import type { ModelRefusal } from '../model.ts';
import type { Document } from '../read.ts';
import { compileProcess, type CompiledProcess } from './process.ts';

/**
 * Every process of a file, in its order. Processes that hold nothing are those of other parties in a collaboration: they are left out
 * when there is another one. Refused when there is none at all, as in a choreography.
 */
export function compileModel(document: Document, placeholders = false): CompiledProcess[] | ModelRefusal {
  const elements = elementsOf(document.definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  const filled = elements.filter((element) => elementsOf(element, 'flowElements').length > 0);
  const meant = filled.length > 0 ? filled : elements;
  return meant.length === 0
    ? { code: 'noProcess', element: null }
    : meant.map((one) => compileProcess(document, one, placeholders));
}
