import { ok, type Result } from '../../../kernel/result.ts';
import type { ModelRefusal } from '../definition/model.ts';
import { readLeniently } from '../definition/read.ts';
import { writeDocument } from '../definition/write.ts';
import { compareTrees, type Comparison } from './compare.ts';
import { countOf, treeOf } from './tree.ts';

/** A model read and written again: the text that was written, how many elements were read, and what is not as it was. */
export type Roundtrip = Comparison & { xml: string; elements: number };

/** Reads and writes a model file, and compares both by what they mean. Refused when it cannot be read at all. */
export async function roundtrip(bytes: Uint8Array): Promise<Result<Roundtrip, ModelRefusal>> {
  const document = await readLeniently(bytes);
  if (!document.ok) return document;
  const xml = await writeDocument(document.value);
  const before = treeOf(document.value.text);
  return ok({ xml, elements: countOf(before), ...compareTrees(before, treeOf(xml)) });
}
