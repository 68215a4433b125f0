import { examineModel } from '../../../src/modules/process/library/examine.ts';
import { loadModels } from '../../../src/modules/process/library/load.ts';
import { civilDateOf } from '../../../src/kernel/civil-date.ts';
import type { Tx } from '../../../src/platform/database/index.ts';
import type { Model } from './model.ts';
import { xmlOf } from './xml.ts';

const DEPARTMENTS = ['approval', 'health', 'fire', 'police'];

/** Loads a model as the one of an item, from that moment on; throws what it was refused for. */
export async function publish(tx: Tx, { item, model, at }: { item: string; model: Model; at: Date }): Promise<void> {
  const examined = await examineModel(new TextEncoder().encode(xmlOf({ ...model, item })));
  const stamp = { actor: { kind: 'system', id: 'test' }, at, reason: 'test', on: civilDateOf(at) } as const;
  const named = { items: new Set([item]), departments: new Set(DEPARTMENTS) };
  const { refused } = await loadModels(tx, [{ name: item, examined }], { ...named, stamp });
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
}
