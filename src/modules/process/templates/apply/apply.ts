import { no, ok, type Result } from '../../../../kernel/result.ts';
import { readDocument, type Document } from '../../definition/read.ts';
import { ownAttributes } from '../../definition/work/attributes.ts';
import { writeDocument } from '../../definition/write.ts';
import { refusalsOfAll } from '../rules/check.ts';
import type { ChangeRefusal, Edition, LocalChange } from '../rules/model.ts';
import { inOrder } from '../rules/order.ts';
import { Editing } from './editing.ts';
import { mainElementOf, templateFactsOf } from './facts.ts';
import { addOpinion, addStep } from './insert.ts';
import { say } from './own.ts';

/** An edition of a template with its file, and what a county may change of it. */
export type Template = Omit<Edition, 'facts'> & { xml: string };

export type ApplyRefusal = ChangeRefusal | { code: 'templateUnreadable' };

/** An edition as the rules see it; undefined where the file is no model of the house. */
export async function editionOf({ xml, allows, fixed }: Template): Promise<Edition | undefined> {
  const document = await documentOf(xml);
  const facts = document && templateFactsOf(document);
  return facts && { facts, allows, fixed };
}

const documentOf = async (xml: string): Promise<Document | undefined> => {
  const read = await readDocument(new TextEncoder().encode(xml));
  return read.ok ? read.value : undefined;
};

/**
 * The model of an item: the template with the county's changes, in whatever order they were written down. Refused with every reason when
 * one of them cannot stand. Without changes, and for the item that the template itself names, it is the template to the letter.
 */
export async function applyChanges(
  { xml, allows, fixed }: Template,
  changes: readonly LocalChange[],
  item: string,
): Promise<Result<string, ApplyRefusal[]>> {
  const document = await documentOf(xml);
  const main = document && mainElementOf(document);
  const facts = document && templateFactsOf(document);
  if (document === undefined || main === undefined || facts === undefined) return no([{ code: 'templateUnreadable' }]);
  const refusals = refusalsOfAll(changes, { facts, allows, fixed });
  if (refusals.length > 0) return no(refusals);
  const isOther = ownAttributes(main).get('item') !== item;
  if (changes.length === 0 && !isOther) return ok(xml);
  if (isOther) say(main, { item });
  const editing = new Editing(document);
  for (const change of inOrder(changes)) applyOne(editing, change);
  return ok(await writeDocument(document));
}

function applyOne(editing: Editing, change: LocalChange): void {
  switch (change.kind) {
    case 'addStep':
      return addStep(editing, change);
    case 'addOpinion':
      return addOpinion(editing, change);
    case 'setOwner':
      return say(editing.get(change.element), change.owner);
    case 'setLimit': {
      const { value, unit } = change.limit;
      return say(editing.get(change.element), { limit: String(value), limitUnit: unit });
    }
  }
}
