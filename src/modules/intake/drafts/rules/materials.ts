/** A material as an item lists it. */
export type Listed = { id: string; necessity: string; applicableWhen?: string };

export type Need = 'required' | 'optional' | 'madeFromForm';

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
