import type { Language } from '../../../kernel/language.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { fieldsOf, rowsOf, submissionOf, validateRow, wordError, type Field } from '../../forms/index.ts';
import { notesOf } from '../cases/rules/notes.ts';
import { checkOf } from '../drafts/check.ts';
import type { Draft } from '../drafts/contract/drafts.ts';
import { draftOf, findOpenWays, openDraft, type OpenDraft } from '../drafts/opening.ts';
import { whyUntouched } from '../drafts/reach.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import { stepOf } from '../drafts/steps.ts';
import { wayOf } from '../drafts/way.ts';
import { peopleIn } from '../second-person/own.ts';
import type { CounterFault, CounterMaterial, CounterSheet } from './contract.ts';
import type { Standing } from './standing.ts';

type Wanted = { draft: string; language: Language };
export type Sheet = Result<CounterSheet, DraftRefusal>;

/** The sheet as a clerk opens it, written down as read. */
export const openSheet = ({ drafts, asking, clerk, person }: Standing, wanted: Wanted): Promise<Sheet> =>
  drafts.db.within(asking.caller.scope, async (tx): Promise<Sheet> => {
    const sheet = await sheetIn(tx, { drafts, asking }, wanted);
    if (sheet.ok) await drafts.recordRead(tx, clerk, { person, what: 'draft', why: 'counter' });
    return sheet;
  });

/** The same after a change by whoever has it open: that reading stands written down already. */
export const readSheet = ({ drafts, asking }: Standing, wanted: Wanted): Promise<Sheet> =>
  drafts.db.within(asking.caller.scope, (tx) => sheetIn(tx, { drafts, asking }, wanted));

type Room = Pick<Standing, 'drafts' | 'asking'>;

async function sheetIn(tx: Tx, { drafts, asking }: Room, { draft: id, language }: Wanted): Promise<Sheet> {
  const open = await openDraft(tx, drafts, { asking, draft: id });
  if (!open || open.record.submitted_as !== null) return no(await whyUntouched(tx, id));
  const { record, item, form } = open;
  const draft = await draftOf(tx, drafts, open);
  const check = await checkOf(tx, drafts, open);
  const labels = new Map(fieldsOf(form).map((field) => [field.id, field.label]));
  return ok({
    id,
    item: draft.item,
    department: item.department.name,
    applicant: await drafts.nameOf(tx, { person: record.person, organisation: null }),
    sections: wayOf({ form, draft }).map((page) => stepOf({ form, draft }, page)),
    faults: wordedFaults(open, language),
    materials: draft.materials.map((material) => counterMaterial(open, asking, material)),
    missing: check.materials,
    conditions: [...item.item.acceptanceConditions],
    alike: check.alike,
    consentFor: check.consentFor.flatMap((element) => labels.get(element) ?? []),
    later: draft.materials.filter((one) => check.later.includes(one.id)).map(({ name }) => name),
    laterBarred: check.laterBarred,
    commitment: draft.commitment,
    commitmentFault: check.commitmentFault,
    secondPersons: await peopleIn(tx, drafts, open),
    changed: draft.change !== null,
  });
}

/** What is wrong, in the words that stand beside the field; of a table each wrong cell by itself. */
function wordedFaults({ form, answers }: OpenDraft, language: Language): CounterFault[] {
  const submission = submissionOf(form, answers);
  if (submission.ok) return [];
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]));
  return submission.error.flatMap((error) => {
    const field = fields.get(error.field);
    if (!field) return [];
    if (error.code === 'wrongRow') return cellFaults(field, answers[field.id] ?? '', language);
    return [{ field: field.id, code: error.code, message: wordError(error, field, language) }];
  });
}

function cellFaults(table: Field, answer: string, language: Language): CounterFault[] {
  return (rowsOf(answer) ?? []).flatMap((cells, place) => {
    const valid = validateRow(table, cells);
    if (valid.ok) return [];
    return valid.error.flatMap((error) => {
      const column = table.columns?.find(({ id }) => id === error.field);
      if (!column) return [];
      const message = wordError(error, column, language);
      return [{ field: table.id, code: error.code, message, row: place + 1, column: column.id }];
    });
  });
}

function counterMaterial(
  open: OpenDraft,
  asking: Standing['asking'],
  material: Draft['materials'][number],
): CounterMaterial {
  const listed = open.item.item.materials.find(({ id }) => id === material.id);
  if (!listed) throw new Error(`a material that the item does not list: ${material.id}`);
  const { form, source } = listed;
  return { ...material, ways: findOpenWays(open, asking, material.id), form, source, notes: notesOf(listed) };
}
