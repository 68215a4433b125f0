import type { Language } from '../../../kernel/language.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { fieldsOf } from '../../forms/index.ts';
import { notesOf } from '../cases/rules/notes.ts';
import { checkOf } from '../drafts/check.ts';
import type { Draft } from '../drafts/contract/drafts.ts';
import { draftOf, findOpenWays, openDraft, type OpenDraft } from '../drafts/opening.ts';
import { whyUntouched } from '../drafts/reach.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import { stepOf } from '../drafts/steps.ts';
import { wayOf } from '../drafts/way.ts';
import { peopleIn } from '../second-person/own.ts';
import { correctionIn } from '../correction-counter/sheet.ts';
import { themeSheetIn } from '../theme-counter/sheet.ts';
import type { ThemeDraftRefusal } from '../theme-drafts/model.ts';
import type { CounterMaterial, CounterSheet } from './contract.ts';
import { wordedFaults } from './faults.ts';
import type { CounterRefusal } from './model.ts';
import type { Standing } from './standing.ts';

type Wanted = { draft: string; language: Language };
export type Sheet = Result<CounterSheet, DraftRefusal | ThemeDraftRefusal | CounterRefusal>;

/** The sheet as a clerk opens it, written down as read. */
export const openSheet = ({ clerk, person, ...room }: Standing, wanted: Wanted): Promise<Sheet> =>
  room.drafts.db.within(room.asking.caller.scope, async (tx): Promise<Sheet> => {
    const sheet = await sheetIn(tx, room, wanted);
    if (sheet.ok) await room.drafts.recordRead(tx, clerk, { person, what: 'draft', why: 'counter' });
    return sheet;
  });

/** The same after a change by whoever has it open: that reading stands written down already. */
export const readSheet = (room: Room, wanted: Wanted): Promise<Sheet> =>
  room.drafts.db.within(room.asking.caller.scope, (tx) => sheetIn(tx, room, wanted));

type Room = Pick<Standing, 'drafts' | 'asking' | 'isTheme'>;

const sheetIn = (tx: Tx, { isTheme, ...room }: Room, wanted: Wanted): Promise<Sheet> =>
  (isTheme ? themeSheetIn : itemSheetIn)(tx, room, wanted);

async function itemSheetIn(
  tx: Tx,
  { drafts, asking }: Omit<Room, 'isTheme'>,
  { draft: id, language }: Wanted,
): Promise<Sheet> {
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
    materials: askedMaterials(draft, check.materials).map((material) => counterMaterial(open, asking, material)),
    missing: check.materials,
    conditions: [...item.item.acceptanceConditions],
    alike: check.alike,
    consentFor: check.consentFor.flatMap((element) => labels.get(element) ?? []),
    later: draft.materials.filter((one) => check.later.includes(one.id)).map(({ name }) => name),
    laterBarred: check.laterBarred,
    commitments: draft.commitment
      ? [{ item: item.key, name: item.name, offer: draft.commitment, fault: check.commitmentFault }]
      : [],
    secondPersons: await peopleIn(tx, drafts, open),
    changed: draft.change !== null,
    correction: await correctionIn(tx, drafts, open),
    theme: null,
  });
}

/** In a correction what was asked for, and what a mended answer leads to besides. */
const askedMaterials = ({ materials, unlocked }: Draft, missing: readonly string[]): Draft['materials'] =>
  materials.filter(({ id }) => unlocked === null || missing.includes(id) || unlocked.some(({ key }) => key === id));

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
