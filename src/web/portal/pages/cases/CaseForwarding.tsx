import { civilDate } from '../../../../kernel/civil-date.ts';
import type { ForwardingView } from '../../../../modules/intake/forwarding/contract.ts';
import { dayOfYearText, plain, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** That another organ decides, and whether it has the application. */
export function CaseForwarding({ forwarding, language }: Spoken & { forwarding: ForwardingView | null }) {
  if (forwarding === null) return null;
  const say = portalWording[language].forwarding;
  const { by, forwardedOn } = forwarding;
  const decider = plain(forwarding.decider, language);
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  if (forwardedOn !== null) return <p>{say.sent(decider, day(forwardedOn))}</p>;
  return <p>{by === null ? say.waiting(decider) : say.here(decider, day(by))}</p>;
}
