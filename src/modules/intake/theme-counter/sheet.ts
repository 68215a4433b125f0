import type { Language } from '../../../kernel/language.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { fieldsOf } from '../../forms/index.ts';
import type { Reason } from '../../themes/index.ts';
import { notesOf } from '../cases/rules/notes.ts';
import type { CounterMaterial, CounterSheet, SheetCommitment } from '../counter/contract.ts';
import { wordedFaults } from '../counter/faults.ts';
import type { CounterRefusal } from '../counter/model.ts';
import type { Standing } from '../counter/standing.ts';
import { offeredIn } from '../drafts/opening.ts';
import { stepOf } from '../drafts/steps.ts';
import { wayOf } from '../drafts/way.ts';
import { peopleIn } from '../second-person/own.ts';
import { openWaysIn } from '../theme-drafts/attach.ts';
import { themeCheckOf } from '../theme-drafts/check.ts';
import type { ThemeCheck } from '../theme-drafts/contract/theme-drafts.ts';
import { themeDraftOf } from '../theme-drafts/find.ts';
import type { ThemeMaterial } from '../theme-drafts/materials.ts';
import type { ThemeDraftRefusal } from '../theme-drafts/model.ts';
import { openTheme, type OpenTheme } from '../theme-drafts/opening.ts';
import { becauseOf } from './because.ts';
import type { SheetTheme } from './contract/theme-counter.ts';
import { togetherOf } from './together.ts';

type Room = Pick<Standing, 'drafts' | 'asking'>;
type Wanted = { draft: string; language: Language };
export type ThemeSheet = Result<CounterSheet, ThemeDraftRefusal | CounterRefusal>;

/** A theme as a clerk takes it down: one form for all items, one set of materials, and what is missing in any of them. */
export async function themeSheetIn(tx: Tx, room: Room, { draft: id, language }: Wanted): Promise<ThemeSheet> {
  const { drafts, asking } = room;
  const opened = await openTheme(tx, drafts, { asking, themeDraft: id });
  if (!opened.ok) return opened;
  const open = opened.value;
  if (!isAllTaken(room, open)) return no({ code: 'notYourDepartment' });
  const draft = await themeDraftOf(tx, drafts, open);
  const check = await themeCheckOf(tx, drafts, open);
  const labels = new Map(fieldsOf(open.merged.form).map((field) => [field.id, field.label]));
  const walked = { form: open.merged.form, draft };
  return ok({
    ...{ id, item: draft.item, department: open.parts[0]?.item.department.name ?? { zh: '' } },
    applicant: await drafts.nameOf(tx, { person: open.record.person, organisation: null }),
    sections: wayOf(walked).map((page) => stepOf(walked, page)),
    faults: wordedFaults({ form: open.merged.form, answers: open.typed.answers }, language),
    materials: draft.materials.map((material) => counterMaterial(room, open, material)),
    missing: check.materials,
    conditions: [...new Set(open.parts.flatMap(({ item }) => item.item.acceptanceConditions))],
    alike: check.alike.map(({ item: _item, ...alike }) => alike),
    consentFor: check.consentFor.flatMap((element) => labels.get(element) ?? []),
    later: draft.materials.filter((one) => check.later.includes(one.id)).map(({ name }) => name),
    laterBarred: check.laterBarred,
    commitments: await commitmentsOf(tx, room, { open, faults: check.commitmentFaults }),
    secondPersons: await peopleOf(tx, room, open),
    changed: draft.change !== null || check.outdated.length > 0,
    correction: null,
    theme: themeOf(room, open, draft.theme.waived),
  });
}

type Committing = { open: OpenTheme; faults: ThemeCheck['commitmentFaults'] };

/** A commitment is made for one item: each that offers one is named. */
async function commitmentsOf(tx: Tx, { drafts }: Room, { open, faults }: Committing): Promise<SheetCommitment[]> {
  const offered: SheetCommitment[] = [];
  for (const part of open.parts) {
    const offer = await offeredIn(tx, drafts, part);
    const { key, name } = part.item;
    const fault = faults.find(({ item }) => item === key)?.code ?? null;
    if (offer) offered.push({ item: key, name, offer, fault });
  }
  return offered;
}

const isAllTaken = ({ drafts, asking }: Room, { parts, record }: OpenTheme): boolean =>
  parts.every(
    ({ item }) =>
      drafts.mayApply(asking.caller, 'draft:edit', { applicant: record, item: item.key, act: 'fill' }).allowed,
  );

/** Somebody whose word two items need is listed once, where the table gives both the same line. */
async function peopleOf(tx: Tx, { drafts }: Room, { parts }: OpenTheme): Promise<CounterSheet['secondPersons']> {
  const people = new Map<string, CounterSheet['secondPersons'][number]>();
  for (const part of parts)
    for (const one of await peopleIn(tx, drafts, part)) if (!people.has(one.rule)) people.set(one.rule, one);
  return [...people.values()];
}

type Shown = Omit<ThemeMaterial, 'uses'> & { uses: readonly { item: string }[] };

function counterMaterial({ asking }: Room, { parts }: OpenTheme, material: Shown): CounterMaterial {
  const { uses, mayFollow: _mayFollow, ...shown } = material;
  const own = parts.filter(({ item }) => uses.some((use) => use.item === item.key));
  const listed = own.flatMap(({ item }) => item.item.materials.find(({ id }) => id === material.id) ?? []);
  return {
    ...shown,
    ways: openWaysIn(own, asking, material.id),
    source: listed[0]?.source ?? '',
    notes: [...new Set(listed.flatMap(notesOf))],
    for: own.map(({ item }) => item.name),
  };
}

type Waived = { item: string; name: string; reason: Reason };

function themeOf({ drafts }: Room, { theme, scenario, parts }: OpenTheme, waived: readonly Waived[]): SheetTheme {
  const named = new Map(parts.map(({ item }) => [item.key, item]));
  const nameOf = (item: string) => named.get(item)?.name ?? { zh: item };
  return {
    items: parts.map(({ item }) => ({
      ...{ item: item.key, name: item.name, department: item.department.name },
      because: becauseOf(theme, scenario.needed.find((one) => one.item === item.key) ?? { because: [] }),
    })),
    waived: waived.map(({ item, name, reason }) => ({ name, item: nameOf(item), reason: kindOf(reason) })),
    together: togetherOf(drafts, { theme, versions: parts.map(({ item }) => item) }),
  };
}

const kindOf = ({ kind }: Reason): SheetTheme['waived'][number]['reason'] => kind;
