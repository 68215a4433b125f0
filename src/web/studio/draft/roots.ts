import type { Bench } from './bench.ts';
import { isInner, type Inner } from './executed.ts';
import type { BusinessObject } from './business-object.ts';

/** What is named by a root element of the file, and where its code stands. */
const NAMED: Readonly<Record<string, { type: string; ref: string; code?: string }>> = {
  message: { type: 'bpmn:Message', ref: 'messageRef' },
  signal: { type: 'bpmn:Signal', ref: 'signalRef' },
  error: { type: 'bpmn:Error', ref: 'errorRef', code: 'errorCode' },
  escalation: { type: 'bpmn:Escalation', ref: 'escalationRef', code: 'escalationCode' },
};

/** What stands in the file beside what is drawn: messages, errors, processes. */
export const rootsIn = (bench: Bench): readonly Inner[] => {
  const roots: unknown = definitionsOf(bench).get('rootElements');
  return Array.isArray(roots) ? roots.filter(isInner) : [];
};

/** What holds the whole file: whatever is drawn stands in it. */
function definitionsOf(bench: Bench): Inner {
  let outer: BusinessObject | undefined = bench.sheet().businessObject;
  while (outer?.$parent !== undefined) outer = outer.$parent;
  if (outer === undefined) throw new Error('a drawing stands in a file');
  return outer;
}

/** The root element of a name, made where there is none yet; undefined where nothing is named. */
export function namedBy(bench: Bench, on: string, name: string): Inner | undefined {
  const named = NAMED[on];
  if (named === undefined || name === '') return undefined;
  const known = rootsIn(bench).find((root) => root.$type === named.type && root.get('name') === name);
  if (known !== undefined) return known;
  const made = bench.make(named.type, { name, ...(named.code !== undefined && { [named.code]: name }) });
  const rootElements = [...rootsIn(bench), made];
  bench.modeling().updateModdleProperties(bench.sheet(), definitionsOf(bench), { rootElements });
  return made;
}

/** How an event refers to what is named. */
export const referenceOf = (on: string): string => NAMED[on]?.ref ?? '';
