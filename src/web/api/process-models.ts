import type { ModelComparison, ModelPage, ModelSheet, NamedModel } from '../../modules/process/library/contract.ts';
import { modelAddresses } from './addresses.ts';
import { read, readText } from './client.ts';

/** Every model in force: a county has as many as it has items, and whoever looks for one looks among all. */
export async function readModels(signal?: AbortSignal): Promise<NamedModel[]> {
  const models: NamedModel[] = [];
  let next: string | null = null;
  do {
    const page: ModelPage = await read<ModelPage>(modelAddresses.list(next), signal);
    models.push(...page.models);
    next = page.after;
  } while (next !== null);
  return models;
}

export const readSheet = (item: string, signal?: AbortSignal) => read<ModelSheet>(modelAddresses.sheet(item), signal);

export const readModelFile = (item: string, version: number, signal?: AbortSignal) =>
  readText(modelAddresses.file(item, version), signal);

export const readComparison = (item: string, versions: { before: number; after: number }, signal?: AbortSignal) =>
  read<ModelComparison>(modelAddresses.changes(item, versions), signal);
