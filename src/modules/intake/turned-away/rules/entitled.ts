// A clerk says no only about what the entry of the item demands, and never without a way out.
import { needOf, type Listed } from '../../drafts/rules/materials.ts';
import type { PathKind, Reason } from '../contract/kinds.ts';

type Material = Listed & { name: string };

/** What an item asks for. */
export type Entry = { materials: readonly Material[]; acceptanceConditions: readonly string[] };

/** What a clerk writes down; `demanded`: the material by its id, or the condition in the entry's words. */
export type Said = {
  reason: Reason;
  demanded: string | null;
  words: string;
  asked: string;
  path: readonly { kind: PathKind; text: string }[];
};

export type Unentitled =
  | { code: 'turnedAwayItemMissing' }
  | { code: 'turnedAwayAskedMissing' }
  | { code: 'turnedAwayItemListed' }
  | { code: 'materialNotDemanded' }
  | { code: 'materialMayFollow'; material: string }
  | { code: 'materialMayBePromised'; material: string }
  | { code: 'conditionNotDemanded' }
  | { code: 'turnedAwayWordsMissing' }
  | { code: 'turnedAwayPathMissing' }
  | { code: 'otherOrganMissing' }
  | { code: 'bringListMissing' };

/** About an item: what is missing or not met is something that its entry asks for. */
const ABOUT_AN_ITEM: ReadonlySet<Reason> = new Set(['missingMaterial', 'conditionsNotMet']);

/** Why this no may not be said; undefined where it may. */
export function whyUnentitled(said: Said, entry: Entry | undefined): Unentitled | undefined {
  if (said.words.trim() === '') return { code: 'turnedAwayWordsMissing' };
  return aboutWhat(said, entry) ?? undemanded(said, entry) ?? withoutPath(said);
}

function aboutWhat({ reason, asked }: Said, entry: Entry | undefined): Unentitled | undefined {
  if (entry !== undefined) return reason === 'notInCatalogue' ? { code: 'turnedAwayItemListed' } : undefined;
  if (ABOUT_AN_ITEM.has(reason)) return { code: 'turnedAwayItemMissing' };
  return asked.trim() === '' ? { code: 'turnedAwayAskedMissing' } : undefined;
}

function undemanded({ reason, demanded }: Said, entry: Entry | undefined): Unentitled | undefined {
  if (reason === 'missingMaterial') return unfitMaterial(entry?.materials.find(({ id }) => id === demanded));
  if (reason !== 'conditionsNotMet') return undefined;
  const isDemanded = demanded !== null && entry?.acceptanceConditions.includes(demanded);
  return isDemanded === true ? undefined : { code: 'conditionNotDemanded' };
}

function unfitMaterial(material: Material | undefined): Unentitled | undefined {
  if (material?.necessity === '容缺可后补') return { code: 'materialMayFollow', material: material.name };
  if (material?.necessity === '告知承诺可替代') return { code: 'materialMayBePromised', material: material.name };
  // One of a situation only is for the clerk to judge; the application form is made from the answers.
  if (material === undefined || material.necessity !== '必要') return { code: 'materialNotDemanded' };
  const need = needOf(material, { known: [], chosen: undefined });
  return need === 'madeFromForm' ? { code: 'materialNotDemanded' } : undefined;
}

function withoutPath({ reason, path }: Said): Unentitled | undefined {
  const offered = path.filter(({ text }) => text.trim() !== '').map(({ kind }) => kind);
  if (offered.length === 0) return { code: 'turnedAwayPathMissing' };
  if (reason === 'notThisOrgan' && !offered.includes('otherOrgan')) return { code: 'otherOrganMissing' };
  return reason === 'missingMaterial' && !offered.includes('bring') ? { code: 'bringListMissing' } : undefined;
}
