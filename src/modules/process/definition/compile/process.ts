import { byConditions } from '../../core/judge.ts';
import type { Entry, Net } from '../../core/net.ts';
import type { Process } from '../../core/node.ts';
import { idOf, isFalse, isTrue, textOf, type ModdleElement } from '../elements.ts';
import type { ModelRefusal, ModelWarning } from '../model.ts';
import type { Document } from '../read.ts';
import { Compilation } from './compilation.ts';
import { insideOf, handlersIn } from './scope.ts';
import { instantiatingIn, warnUnreachable, type Inside, type Start } from './inside.ts';
import { definitionOf, triggerOf } from './triggers.ts';

/** A process of a file, compiled or refused, and what whoever publishes it should know. */
export type CompiledProcess = {
  id: string;
  name: string;
  /** What the model says of it; undefined when it says nothing. */
  executable: boolean | undefined;
  /** Processes of the same file that it calls, also by way of others. */
  calls: readonly string[];
  net: Net | undefined;
  refusals: readonly ModelRefusal[];
  warnings: readonly ModelWarning[];
};

/**
 * Compiles a process with everything in it and everything it calls. One refusal refuses the whole; all of them are told. With
 * `placeholders` an empty sub-process takes its time, as it will when it is filled: for analysis, not for running.
 */
export function compileProcess(document: Document, element: ModdleElement, placeholders = false): CompiledProcess {
  const compilation = new Compilation(document, placeholders);
  const id = idOf(element);
  if (isFalse(element, 'isExecutable')) compilation.warn('notExecutable', element);
  const inside = insideOf(compilation, element);
  if (inside.made.size === 0 && compilation.refusals.length === 0) compilation.refuse('processEmpty', element);
  const entries = entriesOf(compilation, inside);
  const starts = entries.length > 0 ? [] : inside.loose.map(({ node }) => node);
  if (inside.made.size > 0 && entries.length + starts.length === 0) compilation.refuse('nothingBegins', element);
  warnUnreachable(compilation, inside, [...entries.map(({ node }) => node.id), ...starts.map((node) => node.id)]);
  const root: Process = { kind: 'process', id, inside: { starts, handlers: handlersIn(compilation, element) } };
  compilation.nodes.set(id, root);
  const { nodes, refusals, warnings } = compilation;
  const hasInclusiveJoin = [...nodes.values()].some((node) => node.kind === 'inclusive' && node.joining.length > 1);
  const net: Net = { process: id, nodes, entries, root, judge: byConditions, hasInclusiveJoin };
  return {
    id,
    name: textOf(element, 'name') ?? id,
    executable: executableOf(element),
    calls: [...compilation.called.keys()],
    net: refusals.length === 0 ? net : undefined,
    refusals,
    warnings,
  };
}

function executableOf(element: ModdleElement): boolean | undefined {
  if (isTrue(element, 'isExecutable')) return true;
  return isFalse(element, 'isExecutable') ? false : undefined;
}

/** The start events, those without a trigger first: one of them is meant where nobody says which. */
function entriesOf(compilation: Compilation, inside: Inside): Entry[] {
  const entries = inside.starts.flatMap((start) => entryOf(compilation, start) ?? []);
  const others = inside.starts.length > 0 ? instantiatingIn(inside).map(({ node }) => ({ node })) : [];
  return [...entries.filter(({ trigger }) => !trigger), ...entries.filter(({ trigger }) => trigger), ...others];
}

function entryOf(compilation: Compilation, { node, element }: Start): Entry | undefined {
  const definition = definitionOf(compilation, element);
  if (definition === 'none') return { node };
  const trigger =
    definition && triggerOf(compilation, { event: element, definition, allowed: ['message', 'signal', 'timer'] });
  return trigger && { node, trigger };
}
