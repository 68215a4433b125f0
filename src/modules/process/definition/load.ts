import { no, ok, type Result } from '../../../kernel/result.ts';
import { compileModel } from './compile/every.ts';
import type { CompiledProcess } from './compile/process.ts';
import type { ModelRefusal, ModelWarning } from './model.ts';
import { readDocument } from './read.ts';
import type { ModelWork } from './work/facts.ts';
import { readWork } from './work/read.ts';

/** A model file, read and compiled: every process of it that holds something, in its order. */
export type Model = { processes: readonly CompiledProcess[]; warnings: readonly ModelWarning[] };

/**
 * Reads and compiles a BPMN 2.0 file that may come from anybody. Refused as a whole when it cannot be read; what single processes are
 * refused for stands with them. With `placeholders` an empty sub-process takes its time, as it will when it is filled: for analysis.
 */
export async function loadModel(
  bytes: Uint8Array,
  { placeholders = false }: { placeholders?: boolean } = {},
): Promise<Result<Model, readonly ModelRefusal[]>> {
  const document = await readDocument(bytes);
  if (!document.ok) return document;
  const processes = compileModel(document.value, placeholders);
  return Array.isArray(processes) ? ok({ processes, warnings: document.value.warnings }) : no([processes]);
}

/** What a process of a model says of its work; undefined where it says nothing of the house, or nothing that can be read. */
export async function loadWork(bytes: Uint8Array, process: string): Promise<ModelWork | undefined> {
  const document = await readDocument(bytes);
  const element = document.ok ? document.value.elements[process] : undefined;
  const work = element && readWork(element);
  return work?.ok === true ? work.value : undefined;
}

/**
 * The process that is meant when nobody names one: of those that no other one calls, the first that is marked executable, else the first
 * that is not marked as not executable, else the first.
 */
export function mainProcessOf({ processes }: Model): CompiledProcess | undefined {
  const called = new Set(processes.flatMap(({ calls }) => calls));
  const free = processes.filter(({ id }) => !called.has(id));
  const [first] = processes;
  return (
    free.find(({ executable }) => executable === true) ??
    free.find(({ executable }) => executable === undefined) ??
    free[0] ??
    first
  );
}
