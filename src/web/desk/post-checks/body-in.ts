import type { PostCheckAct, PostCheckFile } from '../../../modules/intake/post-checks/contract.ts';
import { GROUNDS, METHODS } from '../../../modules/intake/post-checks/contract/kinds.ts';
import type { PostCheckBodies } from '../../api/post-checks.ts';
import { FIELDS } from '../acts/fields.ts';
import { dayIn } from '../disputes/typed.ts';
import { textIn } from '../shell/text-in.ts';

/** What may come of each act. */
export const OUTCOMES_OF = {
  check: ['met', 'notMet'],
  recheck: ['corrected', 'notCorrected'],
  decide: ['revoked', 'kept'],
} as const;

type Body = { [Act in PostCheckAct]: { act: Act; body: PostCheckBodies[Act] } }[PostCheckAct];

/** What can be left out of a form by oversight. */
export type Lack = 'officer' | 'method' | 'outcome' | 'ground' | 'until';

/** The name of a field: several forms stand on one page. */
export const fieldOf = (act: PostCheckAct, name: Lack | 'staff' | 'words'): string => `${act}-${name}`;

const NEEDED: Readonly<Record<PostCheckAct, readonly Lack[]>> = {
  assign: ['officer'],
  check: ['method', 'outcome'],
  orderRectification: ['until'],
  recheck: ['outcome'],
  propose: ['ground'],
  decide: ['outcome'],
};

/** The box that keeps a file to the office. */
export const withheldField = (file: string): string => `withheld.${file}`;

type Form = Pick<FormData, 'get' | 'getAll'>;

/** What waits goes with what was found; shown to the applicant unless it is kept to the office. */
const filesIn = (form: Form) =>
  form
    .getAll(FIELDS.files)
    .filter((file) => typeof file === 'string')
    .map((id) => ({ id, shown: form.get(withheldField(id)) === null }));

/** What of an act is not chosen yet. */
export const lacksIn = (act: PostCheckAct, form: Form): readonly Lack[] =>
  NEEDED[act].filter((name) =>
    name === 'until' ? dayIn(form, fieldOf(act, name)) === undefined : textIn(form, fieldOf(act, name)) === '',
  );

/** What the form of an act sends; undefined while something is not chosen. */
export function bodyIn(act: PostCheckAct, form: Form, { row: { version } }: PostCheckFile): Body | undefined {
  const text = (name: Parameters<typeof fieldOf>[1]) => textIn(form, fieldOf(act, name));
  const chosen = <One extends string>(name: Lack, ones: readonly One[]) => ones.find((one) => one === text(name));
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
      return method && outcome && { act, body: { version, method, outcome, words, staff, files: filesIn(form) } };
    }
    case 'orderRectification': {
      const until = dayIn(form, fieldOf(act, 'until'));
      return until === undefined ? undefined : { act, body: { version, until, words } };
    }
    case 'recheck': {
      const outcome = chosen('outcome', OUTCOMES_OF.recheck);
      return outcome && { act, body: { version, outcome, words, files: filesIn(form) } };
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
