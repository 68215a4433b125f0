import { remedyOf, type DocumentContent } from '../../documents/index.ts';
import { commonOf, type Matter } from '../cases/matter.ts';
import type { Command } from '../cases/model.ts';
import { endingWording } from './wording.ts';

type Confirm = Extract<Command, { type: 'confirmEnding' }>;

/** 终止办理通知书: why, by which provision, what it means for the applicant, and what he can do against it. */
export function endingPaper(matter: Matter, { on, said }: Confirm): DocumentContent | undefined {
  const { item, before } = matter;
  if (before.state !== 'accepted' || !before.ending) return undefined;
  const { ground, basis, twin } = before.ending;
  const { zh, en } = endingWording;
  return {
    ...commonOf(matter),
    ...{
      kind: 'endingNotice',
      on,
      acceptedOn: before.acceptedOn,
      basis,
      twin,
      reason: said.reason,
      rightOrgan: said.organ,
    },
    ground: zh.grounds[ground],
    groundInEnglish: en.grounds[ground],
    consequence: zh.consequences[ground],
    untouched: zh.untouched,
    remedy: remedyOf(item.item.refusalRemedy, on),
  };
}
