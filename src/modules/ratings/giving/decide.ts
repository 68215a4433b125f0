import { no, ok, type Result } from '../../../kernel/result.ts';
import { OPTIONS_VERSION, optionOf } from '../rules/options.ts';
import type { Command, Event, Rating, Refusal, Said } from './model.ts';

type Giving = Extract<Command, { type: 'give' }>;

/** 一次一评: one service, one rating, within the days that the province gives for it (鲁政办发〔2020〕10号). */
export function decide(command: Command, current: Rating): Result<Event[], Refusal> {
  if (command.type === 'exclude') {
    if (current.state !== 'given') return no({ code: 'ratingNotExcludable', state: current.state });
    const { officer, on, finding } = command;
    return ok([{ type: 'ratingExcluded', officer, on, finding }]);
  }
  const refusal = refusalToGive(command, current);
  return refusal ? no(refusal) : ok([given(command)]);
}

function refusalToGive({ origin, service, said, on }: Giving, current: Rating): Refusal | undefined {
  if (origin.by === 'officer') return { code: 'staffMayNotRate' };
  if (service.rated || current.state !== 'ungiven') return { code: 'alreadyRated' };
  if (on > service.rateUntil) return { code: 'ratingTooLate', until: service.rateUntil };
  const option = unfitIn(said);
  return option === undefined ? undefined : { code: 'optionUnfit', option };
}

const unfitIn = ({ grade, options, optionsVersion }: Said): string | undefined =>
  options.find((code) => optionsVersion !== OPTIONS_VERSION || optionOf(code)?.grade !== grade);

function given({ on, service, said, origin, named }: Giving): Event {
  const { item, department, step, officer } = service;
  const { channel, device, hall } = origin;
  const { grade, optionsVersion, words } = said;
  const options = [...new Set(said.options)].toSorted();
  return {
    type: 'ratingGiven',
    ...{ item, department, hall, step, channel, device },
    ...{ grade, options, optionsVersion, words, on, officer, named },
  };
}
