import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { isBad, optionsOf } from '../../../modules/ratings/index.ts';
import type { RatingMove } from '../plan/model.ts';
import { doneOr, keyOf, type Acting, type Done } from './stage.ts';

const Services = Type.Object({
  services: Type.Array(Type.Object({ serial: Type.Integer(), step: Type.String(), state: Type.String() })),
});

const BadRating = Type.Object({
  id: Type.String(),
  state: Type.String(),
  named: Type.Boolean(),
  department: Type.Object({ key: Type.String() }),
  version: Type.Integer(),
});
const BadRatings = Type.Object({ rectifications: Type.Array(BadRating) });
type BadRating = Static<typeof BadRating>;

const BAD_WORDS = ['等候时间太长。', '同样的材料交了两遍。', '没有一次说清要带什么。', '跑了两趟才办完。'];

/** Who was served says what it was worth to him, in the portal. */
export async function rate({ stage, planned, act }: Acting<'rate'>): Promise<Done> {
  const as = await stage.applicant(stage.case(planned));
  const service = await serviceOf({ stage, planned, act }, as);
  if (service === undefined) return { refused: 'serviceNotNoted' };
  if (service.state === 'rated') return 'done';
  const { grade, named, step } = act;
  const options = optionsOf(grade, step === 'handOver' ? 'counter' : 'online');
  const option = options[planned.case % options.length];
  const words = isBad(grade) ? (BAD_WORDS[planned.case % BAD_WORDS.length] ?? '') : '';
  const body = { grade, named, options: option ? [option.code] : [], words };
  const path = `/api/cases/${stage.caseIdOf(planned)}/services/${service.serial}/rating`;
  return doneOr(await stage.doors.ask({ as, path, body }));
}

/** What was done and can be rated, once it is noted. */
function serviceOf({ stage, planned, act }: Acting<'rate'>, as: string) {
  const path = `/api/cases/${stage.caseIdOf(planned)}/services`;
  return stage.eventually(async () => {
    const { body } = await stage.doors.ask({ as, path });
    return Value.Parse(Services, body).services.find(({ step }) => step === act.step);
  });
}

/** What a move is made on. */
const AWAITING: Readonly<Record<RatingMove['type'], string>> = {
  verify: 'awaitingVerification',
  rectify: 'rectifying',
  answer: 'awaitingAnswer',
  revisit: 'awaitingRevisit',
  review: 'awaitingReview',
};

/** The head of the department takes what is due first; where an earlier try has done it nothing may be left. */
export async function handleRating({ stage, planned, act }: Acting<'handleRating'>): Promise<Done> {
  const as = await stage.officer(act.by);
  const { body } = await stage.doors.ask({ as, path: '/api/ratings/bad?state=open' });
  const row = Value.Parse(BadRatings, body).rectifications.find(
    ({ state, department }) => state === AWAITING[act.move.type] && department.key === act.department,
  );
  if (!row) return 'done';
  return doneOr(await stage.doors.ask({ as, ...requestOf(act.move, row), key: keyOf(planned) }));
}

function requestOf(move: RatingMove, { id, version, named }: BadRating): { path: string; body: object } {
  const words = WORDS[move.type];
  if (move.type === 'review') return { path: `/api/ratings/bad/${id}/review`, body: { version, upheld: true, words } };
  const contact = named ? ('reached' as const) : null;
  const act = move.type === 'verify' ? { ...move, contact, words } : { ...move, words };
  return { path: `/api/ratings/bad/${id}/acts`, body: { version, act } };
}

const WORDS: Readonly<Record<RatingMove['type'], string>> = {
  verify: '已向经办人员和申请人了解情况。',
  rectify: '已调整窗口排班，并补充一次性告知内容。',
  answer: '感谢您的评价，所提问题已整改，现将结果答复如下。',
  revisit: '电话回访，听取了意见。',
  review: '经复核，评价对象有误，同意不计入。',
};
