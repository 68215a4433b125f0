import { chooseDelivery, type Choice } from '../../../modules/issuing/index.ts';
import { personOf } from '../people.ts';
import { keyOf, type Acting, type Done } from './stage.ts';

/** Says how the result is to come: into the portal, or home by post. */
export async function choose({ stage, planned, act }: Acting<'chooseElectronic' | 'choosePost'>): Promise<Done> {
  const one = stage.case(planned);
  const caller = await stage.doors.callerOf(await stage.applicant(one));
  const choice: Choice =
    act.do === 'choosePost' ? { method: 'post', address: addressOf(one.person) } : { method: 'electronic' };
  const asking = { caller, once: { caller: caller.actor.id, key: keyOf(planned), requestHash: choice.method } };
  const chosen = await chooseDelivery(stage.doors.modules.issuing, { asking, id: stage.caseIdOf(planned) }, choice);
  return chosen.ok ? 'done' : { refused: chosen.error.code };
}

function addressOf(person: number) {
  const { name, phone } = personOf(person);
  return { name, phone, address: `演示县演示镇演示村${(Math.abs(person) % 900) + 1}号` };
}
