import { Value } from 'typebox/value';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { fileOf } from './file.ts';
import { DrawnItem, isByHand } from './item.ts';
import { pictureOf } from './layout/picture.ts';
import type { OrderRefusal } from './nesting.ts';
import { shapesOf } from './sketch.ts';
import { sketchOf } from './sketching.ts';
import type { Origin } from '../definition/work/facts.ts';

/** A model made of an item's entry: the text of a BPMN 2.0 file. */
export type Generated = { item: string; origin: Origin; xml: string };

export type GenerationRefusal = {
  item: string;
  code: 'misshapen' | 'departmentUnknown' | OrderRefusal['code'];
  detail: string;
};

/**
 * Draws the model of an item from its steps: sound, laid out in the lanes of the departments, and the same to the byte whenever the entry
 * is the same. `nameOf` says how a department is called, and knows every department there is.
 */
export async function generateModel(
  entry: unknown,
  nameOf: (department: string) => string | undefined,
): Promise<Result<Generated, GenerationRefusal>> {
  if (!Value.Check(DrawnItem, entry)) return no(misshapen(entry));
  const item = entry;
  const names = (key: string) => nameOf(key) ?? key;
  const piece = sketchOf(item, names);
  if (!piece.ok) return no({ item: item.key, ...piece.error });
  const departments = [
    ...shapesOf(piece.value).map(({ lane }) => lane),
    ...item.steps.flatMap(({ jointWith = [] }) => jointWith),
  ];
  const unknown = departments.find((key) => nameOf(key) === undefined);
  if (unknown !== undefined) return no({ item: item.key, code: 'departmentUnknown', detail: unknown });
  const picture = pictureOf(piece.value, { title: item.name, nameOf: names });
  const xml = await fileOf({ item, piece: piece.value, picture, nameOf: names });
  return ok({ item: item.key, origin: isByHand(item) ? 'modelled' : 'generated', xml });
}

function misshapen(entry: unknown): GenerationRefusal {
  const [first] = Value.Errors(DrawnItem, entry);
  const item = typeof entry === 'object' && entry !== null && 'key' in entry ? String(entry.key) : '';
  return { item, code: 'misshapen', detail: `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim() };
}
