import type { PostCheckAct, PostCheckFile } from '../../../modules/intake/post-checks/contract.ts';
import { GROUNDS, METHODS } from '../../../modules/intake/post-checks/contract/kinds.ts';
import type { PostCheckBodies } from '../../api/post-checks.ts';
import { textIn } from '../shell/text-in.ts';

/** What may come of each act. */
export const OUTCOMES_OF = {
  check: ['met', 'notMet'],
  recheck: ['corrected', 'notCorrected'],
  decide: ['revoked', 'kept'],
} as const;

type Body = { [Act in PostCheckAct]: { act: Act; body: PostCheckBodies[Act] } }[PostCheckAct];

/** What the form of an act sends; undefined while something is not chosen. */
export function bodyIn(act: PostCheckAct, form: FormData, { row: { version } }: PostCheckFile): Body | undefined {
  const text = (name: string) => textIn(form, name);
  const chosen = <One extends string>(name: string, ones: readonly One[]) => ones.find((one) => one === text(name));
  const words = text('words');
  switch (act) {
    case 'assign':
      return text('officer') === '' ? undefined : { act, body: { version, officer: text('officer') } };
    case 'check': {
      const [method, outcome] = [chosen('method', METHODS), chosen('outcome', OUTCOMES_OF.check)];
      const staff = text('staff')
        .split('\n')
        .map((name) => name.trim())
        .filter((name) => name !== '');
      return method && outcome && { act, body: { version, method, outcome, words, staff } };
    }
    case 'orderRectification':
      return text('until') === '' ? undefined : { act, body: { version, until: text('until'), words } };
    case 'recheck': {
      const outcome = chosen('outcome', OUTCOMES_OF.recheck);
      return outcome && { act, body: { version, outcome, words } };
    }
    case 'propose': {
      const ground = chosen('ground', GROUNDS);
      return ground && { act, body: { version, ground, words } };
    }
    case 'decide': {
      const outcome = chosen('outcome', OUTCOMES_OF.decide);
      return outcome && { act, body: { version, outcome, words } };
    }
    default:
      return act satisfies never;
  }
}
