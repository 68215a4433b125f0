// From where else the materials of several drafts come: licences that we gave, and registers that the applicant let us ask.
import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findProofs } from '../../certificates/index.ts';
import { countingAnswers } from '../../forms/index.ts';
import {
  ask,
  findStanding,
  isRegister,
  keeperOf,
  registerNames,
  subjectHash,
  keepAnswer,
  type Authorisation,
} from '../../registers/index.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { numbersOf } from '../drafts/numbers.ts';
import type { OpenDraft } from '../drafts/opening.ts';
import type { Applicant } from '../cases/model.ts';
import type { MaterialSource } from './contract/sources.ts';
import { sourceRules } from './files.ts';
import type { Confirmation, Named, SourceRule } from './model.ts';
import { namedIn } from './rules/named.ts';
import { confirms, ruleFor, sourcesOf, subjectOf, type Found } from './rules/sources.ts';

/** Whose act it is where the house asks again when it hands something in. */
const HOUSE = 'intake:themeDraft';

type Part = Pick<OpenDraft, 'item' | 'form' | 'answers'>;
/** `matter`: under what it was authorised; a theme draft. `fresh`: what was not answered today is asked again. */
type Looking = { applicant: Applicant; matter: string | null; parts: readonly Part[]; fresh?: boolean };

/** By item and material. */
export type Sources = ReadonlyMap<string, ReadonlyMap<string, MaterialSource>>;

/** What stands in for materials of these drafts today, each by the number of the one whose paper it is. */
export async function sourcesIn(tx: Tx, deps: DraftDeps, looking: Looking): Promise<Sources> {
  const { applicant, parts } = looking;
  const rules = sourceRules();
  const proofs = await findProofs(tx, deps, applicant);
  const confirmations = await confirmed(tx, deps, looking);
  const on = civilDateOf(deps.now());
  return new Map(
    parts.map((part) => {
      const found = sourcesOf(listedIn(part), namedBy(part), { rules, proofs, confirmations });
      return [part.item.key, new Map([...found].map(([id, source]) => [id, sourceIn(source, on)]))];
    }),
  );
}

function sourceIn(found: Found, on: string): MaterialSource {
  if (found.kind === 'held') {
    const { certificate, name, number, organ, until } = found.proof;
    return { kind: 'held', certificate, name, number, organ, until, on };
  }
  const { register, department, authorisation, receipt } = found.confirmation;
  return {
    ...{ kind: 'shared', register, name: nameOf(register), department, authorisation, receipt },
    on: found.confirmation.on,
  };
}

/** What a register is called. */
export function nameOf(register: string): { zh: string; en: string } {
  const names = registerNames(register);
  return { zh: names?.zh.name ?? register, en: names?.en.name ?? register };
}

/** What registers said under authorisations that stand, of whoever the drafts name today. */
async function confirmed(tx: Tx, deps: DraftDeps, { matter, parts, fresh = false }: Looking): Promise<Confirmation[]> {
  const standing = matter === null ? [] : await findStanding(tx, matter);
  const found: Confirmation[] = [];
  for (const authorisation of standing) {
    const about = await whoseIn(tx, deps, { authorisation, parts });
    if (!about) continue;
    const answered = fresh ? await askedToday(tx, deps, { authorisation, ...about }) : authorisation;
    const { id, register, material, confirmed: isSaid, receipts, askedOn: on } = answered;
    const receipt = receipts.at(-1);
    if (!isSaid || receipt === undefined || on === null || !isRegister(register)) continue;
    const department = keeperOf(register);
    found.push({ material, subject: about.subject, authorisation: id, receipt, register, department, on });
  }
  return found;
}

type Whose = { authorisation: Authorisation; parts: readonly Part[] };

/** The number that an authorisation is about, where some draft still names it as that of the paper. */
async function whoseIn(tx: Tx, deps: DraftDeps, { authorisation, parts }: Whose) {
  const { register, material, subject: hash } = authorisation;
  for (const part of parts) {
    const rule = ruleIn(part, material);
    const subject = rule?.register?.key === register ? subjectOf(rule, namedBy(part)) : undefined;
    if (rule === undefined || subject === undefined || !isRegister(register)) continue;
    if ((await subjectHash(tx, deps.vault, { register, subject })) === hash)
      return { subject, item: part.item.key, rule };
  }
  return undefined;
}

type About = { authorisation: Authorisation; subject: string; item: string; rule: SourceRule };

/** Asks where it was not asked today, and keeps what became of it. */
export async function askedToday(
  tx: Tx,
  deps: DraftDeps,
  { authorisation, subject, item, rule }: About,
): Promise<Authorisation> {
  const on = civilDateOf(deps.now());
  if (authorisation.askedOn === on) return authorisation;
  const { facts, receipt } = await ask(tx, deps, { authorisation, subject, item, by: HOUSE });
  const isConfirmed = confirms(rule.register?.shows ?? [], facts, on) && rule.register !== undefined;
  await keepAnswer(tx, authorisation.id, { confirmed: isConfirmed, on, receipt });
  return { ...authorisation, confirmed: isConfirmed, askedOn: on, receipts: [...authorisation.receipts, receipt] };
}

/** The rule by which a material of this draft may come from elsewhere. */
export const ruleIn = (part: Part, material: string): SourceRule | undefined =>
  listedIn(part).flatMap((listed) => (listed.id === material ? (ruleFor(sourceRules(), listed) ?? []) : []))[0];

const listedIn = ({ item }: Part) => item.item.materials;

/** Whom a draft names by what counts of it. */
export function namedBy({ form, answers }: Part): Named {
  const counting = countingAnswers(form, answers);
  const persons = numbersOf(form, counting, 'idcard');
  return namedIn(counting, { persons, organisations: numbersOf(form, counting, 'uscc') });
}
