import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { doneOr, keyOf, type Acting, type Done } from './stage.ts';

const No = Type.Object({ row: Type.Object({ state: Type.String(), version: Type.Integer() }) });

/** A head looks at the no of a case, which is registered under the id of the case once the log is heard. */
export async function reviewNo({ stage, planned, act }: Acting<'reviewNo'>): Promise<Done> {
  const as = await stage.officer(act.by);
  const path = `/api/turned-away/${stage.caseIdOf(planned)}`;
  const no = await stage.eventually(async () => {
    const { status, body } = await stage.doors.ask({ as, path });
    return status === 200 ? Value.Parse(No, body).row : undefined;
  });
  if (!no) return { refused: 'noNotRegistered' };
  if (no.state !== 'awaitingReview') return 'done';
  const body = { version: no.version, outcome: 'upheld', words: UPHELD[planned.case % UPHELD.length] };
  return doneOr(await stage.doors.ask({ as, path: `${path}/review`, body, key: keyOf(planned) }));
}

const UPHELD = [
  '经复核，申请事项不属于本机关职权范围，办理途径已当场告知，维持原处理。',
  '经复核，不予受理理由和依据充分，已告知救济途径，维持原处理。',
];
