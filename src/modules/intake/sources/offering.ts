import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findStanding, isRegister, keeperOf, registerNames, type Authorisation } from '../../registers/index.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { OpenDraft } from '../drafts/opening.ts';
import type { Applicant } from '../cases/model.ts';
import type { MaterialSharing } from './contract/sources.ts';
import { namedBy, nameOf, ruleIn } from './finding.ts';
import type { SourceRule } from './model.ts';
import { subjectOf } from './rules/sources.ts';

type Part = Pick<OpenDraft, 'item' | 'form' | 'answers'>;
type Offering = { applicant: Applicant; matter: string; parts: readonly Part[] };

/** A register that may be asked in place of a paper, about whom, and for which draft. */
export type Offer = {
  part: Part;
  rule: SourceRule & { register: NonNullable<SourceRule['register']> };
  subject: string;
};

/**
 * In which draft a paper could come from a register: its own department lets it be shared, and it is of the very person or organisation that
 * applies. Nobody lets us ask about somebody else.
 */
export async function findOffer(
  tx: Tx,
  deps: DraftDeps,
  { applicant, parts, material }: Omit<Offering, 'matter'> & { material: string },
): Promise<Offer | undefined> {
  for (const part of parts) {
    const rule = ruleIn(part, material);
    const subject = rule && subjectOf(rule, namedBy(part));
    if (!rule?.register || subject === undefined) continue;
    if (await isOwn(tx, deps, { rule, subject, applicant }))
      return { part, rule: { ...rule, register: rule.register }, subject };
  }
  return undefined;
}

type Owning = { rule: SourceRule; subject: string; applicant: Applicant };

async function isOwn(tx: Tx, deps: DraftDeps, { rule, subject, applicant }: Owning): Promise<boolean> {
  const { person, organisation } = applicant;
  if (rule.of === 'person') return (await deps.personsWith(tx, [subject])).includes(person);
  return organisation !== null && (await deps.organisationsWith(tx, [subject])).includes(organisation);
}

/** What may be asked of which register in place of these papers, and what became of it where it was asked already. */
export async function sharingIn(
  tx: Tx,
  deps: DraftDeps,
  { materials, ...offering }: Offering & { materials: readonly string[] },
): Promise<ReadonlyMap<string, MaterialSharing>> {
  const standing = await findStanding(tx, offering.matter);
  const today = civilDateOf(deps.now());
  const found = new Map<string, MaterialSharing>();
  for (const material of materials) {
    const offer = await findOffer(tx, deps, { ...offering, material });
    const asked = standing.find((one) => one.material === material);
    if (offer) found.set(material, sharingOf(offer, { asked, today }));
  }
  return found;
}

type Before = { asked: Authorisation | undefined; today: CivilDate };

function sharingOf({ rule }: Offer, { asked, today }: Before): MaterialSharing {
  const { key, shows } = rule.register;
  const names = registerNames(key);
  const fields = [...new Set(shows.map(({ field }) => field))];
  return {
    name: nameOf(key),
    department: isRegister(key) ? keeperOf(key) : key,
    fields: fields.map((field) => ({ zh: names?.zh.fields[field] ?? field, en: names?.en.fields[field] ?? field })),
    unansweredOn: asked?.confirmed === false ? asked.askedOn : null,
    mayAsk: asked?.askedOn !== today,
  };
}
