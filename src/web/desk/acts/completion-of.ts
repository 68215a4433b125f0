import { isCivilDate } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
import type { MaterialVerdict } from '../../../modules/intake/cases/contract/verdicts.ts';
import type { TaskOrder } from '../../api/tasks.ts';
import { isPlain, judgesMaterials, type PlainAct } from '../case-file/tasks-in.ts';
import { JUDGING, verdictsIn } from '../case-file/verdicts.ts';
import { answersIn, lacksOfAnswers } from './answers-in.ts';
import { dayIn } from './day-in.ts';
import { chosenIn, lacksOfChoice } from './departments-of.ts';
import { FIELDS } from './fields.ts';
import { found, type Lack } from './lack.ts';
import { asksOf, type OpenForm } from './open-form.ts';
import { textIn, type Typed } from './typed.ts';

type Complete = Extract<TaskOrder, { work: 'complete' }>['says'];
export type OpinionGiven = NonNullable<Complete['opinion']>;
type Visit = NonNullable<Complete['visit']>;

/** Acts in which an officer says whether he agrees, and why. */
export const givesOpinion = (act: PlainAct): boolean => act === 'review' || act === 'visit' || act === 'special';

/** What an officer hands in by finishing a task. */
export function completionOf(form: OpenForm, typed: Typed): Result<TaskOrder, Lack[]> {
  const { task } = form;
  if (task === undefined || !isPlain(task)) throw new Error('only a task of its own is finished');
  const asks = asksOf(form);
  const visit = task.act === 'visit' ? visitIn(task, typed) : null;
  const materials = judgesMaterials(task) ? verdictsIn(typed, typed[JUDGING.material] ?? []) : [];
  const files = typed[FIELDS.files] ?? [];
  const lacks = [
    ...(visit === null ? [] : lacksOfVisit(task, visit, typed)),
    ...lacksOfAnswers(asks, typed),
    ...lacksOfChoice(form, typed).filter(({ field }) => field !== FIELDS.note || !givesOpinion(task.act)),
    ...(givesOpinion(task.act) ? lacksOfOpinion(typed, materials) : []),
  ];
  if (lacks.length > 0) return no(lacks);
  const says: Complete = {
    opinion: givesOpinion(task.act) ? (opinionIn(typed) ?? null) : null,
    note: textIn(typed, FIELDS.note),
    ...(materials.length > 0 && { materials }),
    ...((asks.length > 0 || task.chooses !== null) && {
      answers: { ...answersIn(asks, typed), ...chosenIn(form, typed) },
    }),
    ...(visit && { visit }),
    ...(files.length > 0 && { files: [...files] }),
  };
  return ok({ work: 'complete', task: task.task, says });
}

function lacksOfOpinion(typed: Typed, materials: readonly MaterialVerdict[]) {
  const opinion = opinionIn(typed);
  const unfit = materials.filter(({ verdict }) => verdict === 'unfit');
  return found([
    opinion === undefined && { field: FIELDS.opinion, code: 'opinionMissing' },
    // Nobody agrees to an application with a material that will not do.
    opinion === 'agree' && unfit.length > 0 && { field: FIELDS.opinion, code: 'unfitMaterial' },
    textIn(typed, FIELDS.note) === '' && { field: FIELDS.note, code: 'noteMissing' },
    ...unfit.map(({ key, words }) => words === '' && ({ field: JUDGING.words(key), code: 'verdictUnsaid' } as const)),
  ]);
}

export const opinionIn = (typed: Typed): OpinionGiven | undefined =>
  (['agree', 'disagree'] as const).find((opinion) => opinion === typed[FIELDS.opinion]?.[0]);

/** The day, who went, and of the departments that were to come those that did not, with why. */
function visitIn({ jointWith }: TaskView, typed: Typed): Visit {
  const absent = jointWith
    .filter(({ key }) => presenceOf(key, typed) === 'absent')
    .map(({ key }) => ({ department: key, why: textIn(typed, FIELDS.absence(key)) }));
  return { on: visitDayIn(typed), staff: namesIn(textIn(typed, FIELDS.staff)), absent };
}

/** 行政许可法 art. 34: two or more of the staff; whoever was to come did, or it is said why not. */
const lacksOfVisit = ({ jointWith }: TaskView, { on, staff }: Visit, typed: Typed) =>
  found([
    !isCivilDate(on) && { field: FIELDS.visitOn, code: 'visitDayMissing' },
    staff.length < 2 && { field: FIELDS.staff, code: 'staffMissing' },
    ...jointWith.map(({ key }) => {
      const presence = presenceOf(key, typed);
      if (presence === undefined) return { field: FIELDS.present(key), code: 'presenceMissing' } as const;
      const isUnexplained = presence === 'absent' && textIn(typed, FIELDS.absence(key)) === '';
      return isUnexplained && ({ field: FIELDS.absence(key), code: 'absenceMissing' } as const);
    }),
  ]);

const presenceOf = (department: string, typed: Typed) =>
  (['present', 'absent'] as const).find((presence) => presence === typed[FIELDS.present(department)]?.[0]);

export const visitDayIn = (typed: Typed): string => dayIn(typed, FIELDS.visitOn);

/** Names one after the other as people write them: `张三、李四`, `张三，李四`, one on each line. A name may hold a space. */
export const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、，,；;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];
