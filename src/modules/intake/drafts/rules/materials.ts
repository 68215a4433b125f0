import { isReplaceable } from '../../commitment/rules/replacing.ts';

/** A material as an item lists it. */
export type Listed = { id: string; necessity: string; applicableWhen?: string };

/** The same with what it is called. */
type Named = Listed & { name: string };

export type Need = 'required' | 'optional' | 'madeFromForm';

/** How a material is handed in other than by uploading it, as an applicant may say it. */
export const WAYS = ['atWindow', 'later', 'commitment'] as const;
/** What only a clerk says, with the person before him: he has seen the original; this person need not hand it in. */
const COUNTER_WAYS = ['originalSeen', 'notNeeded'] as const;
export const ALL_WAYS = [...WAYS, ...COUNTER_WAYS] as const;
export type Way = (typeof ALL_WAYS)[number];

/** Whether nothing more is to be done for a required material that was not uploaded; a commitment stands open only where it will do. */
export const isSettledBy = (way: Way | null | undefined): boolean =>
  way === 'atWindow' || way === 'originalSeen' || way === 'commitment';

/** The application form itself is made from the answers (items: `*.form`); nothing is attached for it. */
const isForm = ({ id }: Listed) => id.endsWith('.form');

/**
 * Whether a file has to be attached. 必要 has to; what may be supplied later, be replaced by a commitment or is asked only of some may
 * be left out, and the window says if it is needed after all. A material of one situation is needed only there; a condition in
 * words is for people to judge.
 */
export function needOf(material: Listed, situation: { known: readonly string[]; chosen: string | undefined }): Need {
  if (isForm(material)) return 'madeFromForm';
  if (material.necessity !== '必要') return 'optional';
  const { applicableWhen } = material;
  if (applicableWhen === undefined) return 'required';
  return situation.known.includes(applicableWhen) && applicableWhen === situation.chosen ? 'required' : 'optional';
}

/**
 * `tolerates`: whether its entry lets anything follow after acceptance; an item decided at once does not. `commits`: whether there is a
 * text to be signed for it (告知承诺).
 */
type Item = { tolerates: boolean; commits: boolean };

/**
 * The ways that stand open for a material besides uploading: whoever has no electronic copy brings the paper; 容缺可后补 may follow,
 * 告知承诺可替代 may be replaced by a signed commitment where the item has a text for it.
 */
export function waysOf(material: Named, { tolerates, commits }: Item): (typeof WAYS)[number][] {
  if (isForm(material)) return [];
  return [
    'atWindow',
    ...(tolerates && material.necessity === '容缺可后补' ? (['later'] as const) : []),
    ...(commits && isReplaceable(material) ? (['commitment'] as const) : []),
  ];
}

/**
 * The ways at the counter. The paper is here, so nobody promises to bring it; what the entry requires cannot be waived by a clerk, only what
 * it asks of some.
 */
export function counterWaysOf(material: Named, need: Need, item: Item): Way[] {
  if (isForm(material)) return [];
  const promised = waysOf(material, item).filter((way) => way !== 'atWindow');
  return ['originalSeen', ...(need === 'optional' ? (['notNeeded'] as const) : []), ...promised];
}
