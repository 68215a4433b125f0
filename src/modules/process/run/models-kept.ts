import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Stamp } from '../../../platform/log/index.ts';
import { generateModel } from '../generation/generate.ts';
import { examineModel } from '../library/examine.ts';
import { loadModels } from '../library/load.ts';
import { findModelFiles, findModelVersion, findVersionInForce } from '../library/queries.ts';
import { compileForRunning } from './compile-model.ts';
import type { RunDeps } from './deps.ts';
import type { ModelRef } from './model.ts';
import type { RunningModel } from './rules/running-model.ts';

/** Compiled models by what they were made of: a version never changes, and two counties may have the same. Bounded, oldest out first. */
const compiled = new Map<string, Promise<RunningModel>>();
const MOST = 500;

/** The model that a run moves on. Throws when it is gone or was touched, which no program does. */
export async function runningModel(tx: Tx, { model, file }: Kept): Promise<RunningModel> {
  const kept = compiled.get(file);
  if (kept !== undefined) return kept;
  const stored = await findModelVersion(tx, model.item, model.version);
  if (stored?.sha256 !== file)
    throw new Error(`there is no process model ${model.item} version ${model.version} as it was`);
  const compiling = compileForRunning(stored.xml);
  keep(file, compiling);
  return compiling;
}

/** Models by their files, for lists of many runs: at most one statement. One that is gone is not among them. */
export async function runningModels(tx: Tx, files: readonly string[]): Promise<ReadonlyMap<string, RunningModel>> {
  const asked = [...new Set(files)];
  const unknown = asked.filter((file) => !compiled.has(file));
  const stored = unknown.length === 0 ? [] : await findModelFiles(tx, unknown);
  const compiling = new Map(stored.map(({ sha256, xml }) => [sha256, compileForRunning(xml)]));
  for (const [file, model] of compiling) keep(file, model);
  const found = asked.flatMap((file) => {
    const model = compiled.get(file) ?? compiling.get(file);
    return model === undefined ? [] : [model.then((known) => [file, known] as const)];
  });
  return new Map(await Promise.all(found));
}

function keep(sha256: string, model: Promise<RunningModel>): void {
  compiled.set(sha256, model);
  // What failed once may have failed for another reason than the file.
  model.catch(() => compiled.delete(sha256));
  const [oldest] = compiled.keys();
  if (compiled.size > MOST && oldest !== undefined) compiled.delete(oldest);
}

/** A version of a model, and its file. */
export type Kept = { model: ModelRef; file: string };

type Asked = { item: { key: string; entry: unknown }; on: CivilDate; stamp: Stamp };

/**
 * The version that a case begins with. An item that a county made itself and for which nobody has drawn a model gets the usual way of
 * its kind, kept as its first version and labelled generated: no application waits for a drawing.
 */
export async function beginningModel(tx: Tx, deps: RunDeps, { item, on, stamp }: Asked): Promise<Kept> {
  // Where the first version counts from a later day, as after a clock that was set back, it is still the way of the item.
  const found = (await findVersionInForce(tx, item.key, on)) ?? (await findModelVersion(tx, item.key, 1));
  if (found !== undefined) return { model: { item: item.key, version: found.version }, file: found.sha256 };
  const departments = await deps.departmentNames(tx);
  const generated = await generateModel(item.entry, (key) => departments.get(key));
  if (!generated.ok) throw new Error(`no model can be drawn for ${item.key}: ${JSON.stringify(generated.error)}`);
  const examined = await examineModel(new TextEncoder().encode(generated.value.xml));
  const files = [{ name: item.key, examined }];
  const stamped = { actor: stamp.actor, at: stamp.at, reason: 'drawn from the steps of the item', on };
  const named = { items: new Set([item.key]), departments: new Set(departments.keys()) };
  const report = await loadModels(tx, files, { ...named, stamp: stamped });
  if (report.refused.length > 0) throw new Error(`the model drawn for ${item.key} is refused`);
  const now = await findVersionInForce(tx, item.key, on);
  if (now === undefined) throw new Error(`the model drawn for ${item.key} is not in force`);
  return { model: { item: item.key, version: now.version }, file: now.sha256 };
}
