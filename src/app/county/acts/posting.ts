import { COUNTY_HALL } from '../../../modules/identity/index.ts';
import { bookParcel as book, lookAtParcel } from '../../../modules/delivery/index.ts';
import { simulatedStep } from '../../simulators/express-parcels.ts';
import type { Applying } from './applying.ts';
import { registered } from './giving-out.ts';
import { doneOr, keyOf, type Acting, type Done } from './stage.ts';

/** What becomes of a result that goes by post, from the window to its door or back. */
export function sendOn({ stage, planned, act }: Acting<'post' | 'bookParcel' | Heard>): Promise<Done> {
  if (act.do === 'post') return post({ stage, planned, act });
  return act.do === 'bookParcel' ? bookParcel({ stage, planned }) : hearCourier({ stage, planned, act });
}

type Heard = 'carry' | 'deliver' | 'bringBack';

/** The window gives the result to the post. */
async function post({ stage, planned, act }: Acting<'post'>): Promise<Done> {
  const id = stage.caseIdOf(planned);
  if (!(await registered(stage, id))) return { refused: 'resultNotRegistered' };
  const as = await stage.officer(act.by);
  const body = { hall: COUNTY_HALL };
  return doneOr(await stage.doors.ask({ as, path: `/api/issuing/results/${id}/post`, body, key: keyOf(planned) }));
}

/** What a job does in the present: the courier is asked to take the parcel. */
const bookParcel = (applying: Applying): Promise<Done> =>
  withParcel(applying, async (parcel) => {
    const { doors } = applying.stage;
    doors.courier.expect(parcel, applying.planned.case);
    await book(doors.modules.issuing.delivery, parcel);
  });

/** It is asked how it stands, and says what the plan has of it so far. */
const hearCourier = ({ stage, planned, act }: Acting<Heard>): Promise<Done> =>
  withParcel({ stage, planned }, async (parcel) => {
    const steps = act.steps.map(({ state, at }) => simulatedStep(state, new Date(at)));
    stage.doors.courier.tell(planned.case, steps);
    await lookAtParcel(stage.doors.modules.issuing.delivery, parcel);
  });

/** Where it is not on its way any more an earlier try has done it; where it never was, the post did not take it. */
async function withParcel({ stage, planned }: Applying, work: (parcel: string) => Promise<void>): Promise<Done> {
  const result = await registered(stage, stage.caseIdOf(planned));
  if (result?.state === 'prepared') return { refused: 'notPosted' };
  if (result?.state === 'posted') await work(result.parcel);
  return 'done';
}
