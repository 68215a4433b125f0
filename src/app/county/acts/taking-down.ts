import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { personOf } from '../people.ts';
import { answersTo, Receipt } from './applying.ts';
import { keyOf, type Acting, type Done } from './stage.ts';

/** A start that was cut off had handed it in already. */
const Before = Type.Object({ facts: Receipt });
const Met = Type.Object({ id: Type.String() });
const Sheet = Type.Object({
  id: Type.String(),
  sections: Type.Array(
    Type.Object({ fields: Type.Array(Type.Object({ id: Type.String(), value: Type.Optional(Type.String()) })) }),
  ),
  missing: Type.Array(Type.String()),
});

type TakingDown = Acting<'takeDown'>;

/** Somebody comes to a window with card and papers: a clerk takes everything down, sees the originals and hands it in. */
export async function takeDown(taking: TakingDown): Promise<Done> {
  const { stage, planned, act } = taking;
  const one = stage.case(planned);
  // Known already, as whoever came before is; the card says the same.
  await stage.applicant(one);
  const as = await stage.officer(act.by);
  const key = keyOf(planned);
  const card = { ...personOf(one.person), access: false };
  const met = await stage.doors.ask({ as, path: '/api/identity/meetings', body: card, key: `${key}/meet` });
  if (met.code !== undefined) return { refused: met.code };
  const wanted = { meeting: Value.Parse(Met, met.body).id, item: one.item };
  const begun = await stage.doors.ask({ as, path: '/api/counter/drafts', body: wanted, key: `${key}/begin` });
  if (begun.code === 'draftSubmitted') return became(taking, Value.Parse(Before, begun.body).facts);
  if (begun.code !== undefined) return { refused: begun.code };
  return fillIn(taking, { as, sheet: Value.Parse(Sheet, begun.body) });
}

type Filling = { as: string; sheet: Static<typeof Sheet> };

async function fillIn(taking: TakingDown, { as, sheet: { id, sections } }: Filling): Promise<Done> {
  const { stage, planned } = taking;
  const path = `/api/counter/drafts/${id}`;
  const fields = sections.flatMap((section) => section.fields);
  const known = fields.flatMap(({ id: field, value }): [string, string][] => (value ? [[field, value]] : []));
  const answers = await answersTo(stage, stage.case(planned), Object.fromEntries(known));
  const answered = await stage.doors.ask({ as, path: `${path}/answers`, body: { answers } });
  if (answered.code !== undefined) return { refused: answered.code };
  for (const material of Value.Parse(Sheet, answered.body).missing)
    await stage.doors.ask({ as, path: `${path}/materials/${material}/way`, body: { way: 'originalSeen' } });
  const agreed = { consent: true, anotherOne: true };
  const handedIn = await stage.doors.ask({ as, path: `${path}/submit`, body: agreed, key: keyOf(planned) });
  if (handedIn.code !== undefined) return { refused: handedIn.code };
  return became(taking, Value.Parse(Receipt, handedIn.body));
}

function became({ stage, planned }: TakingDown, { caseId }: Static<typeof Receipt>): Done {
  stage.note(planned.case, { caseId });
  return 'done';
}
