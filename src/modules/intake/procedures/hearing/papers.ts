import type { HearingContent } from '../../../documents/index.ts';
import type { Command } from '../../cases/model.ts';

type Papered = Extract<Command, { type: 'offerHearing' | 'scheduleHearing' }>;

/** 行政许可法 arts. 47, 48: the right to a hearing, and its time and place, are told in writing. */
export function hearingPaper(command: Papered): HearingContent {
  if (command.type === 'offerHearing')
    return { kind: 'hearingOffer', matter: command.matter.said, requestBy: command.requestBy };
  const { heldOn, time, place, presiderName } = command;
  return { kind: 'hearingNotice', heldOn, time, place, presider: presiderName };
}
