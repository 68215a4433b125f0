import type { InstantFile } from '../../../modules/intake/instant/contract.ts';
import type { InstantBodies } from '../../api/instant.ts';
import { textIn } from '../shell/text-in.ts';

export type InstantAct = InstantFile['acts'][number];

/** What may come of each act. */
export const OUTCOMES_OF = { look: ['right', 'wrong'], rollBack: ['rolledBack', 'confirmed'] } as const;

type Body = { [Act in InstantAct]: { act: Act; body: InstantBodies[Act] } }[InstantAct];
type Form = Pick<FormData, 'get'>;

/** What of a form is left out. */
export type Lack = 'outcome' | 'words';

/** The name of a field. */
export const fieldOf = (act: InstantAct, name: Lack): string => `${act}-${name}`;

export const lacksIn = (act: InstantAct, form: Form): readonly Lack[] =>
  (['outcome', 'words'] as const).filter((name) => textIn(form, fieldOf(act, name)).trim() === '');

/** What the form of an act sends; undefined while something is left out. */
export function bodyIn(act: InstantAct, form: Form, version: number): Body | undefined {
  if (lacksIn(act, form).length > 0) return undefined;
  const words = textIn(form, fieldOf(act, 'words'));
  const chosen = textIn(form, fieldOf(act, 'outcome'));
  if (act === 'look') {
    const outcome = OUTCOMES_OF.look.find((one) => one === chosen);
    return outcome && { act, body: { version, outcome, words } };
  }
  const outcome = OUTCOMES_OF.rollBack.find((one) => one === chosen);
  return outcome && { act, body: { version, outcome, words } };
}
