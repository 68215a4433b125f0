import { remedyOf, type DocumentContent } from '../../documents/index.ts';
import { isLicence, legalBasesOf } from '../cases/matter.ts';
import type { Matter } from '../post-checks/matter.ts';
import type { Command, Instant } from './model.ts';

/** 拟撤销告知书: what the organ means to take back, why, and until when the party may speak against it. */
export const noticeOf = (
  { common, item }: Matter,
  { on, words, statementUntil }: Extract<Command, { type: 'look' }>,
): DocumentContent => ({
  ...{ kind: 'revocationNotice', ...common, on, ground: '自动批准的决定经工作人员复核有误' },
  ...{ by: 'machine', licence: isLicence(item), basis: legalBasesOf(item).join('；') },
  ...{ reason: words.said, statementUntil },
});

export type RollBack = Extract<Command, { type: 'rollBack' }>;

/** 撤销决定书, of a grant that no licence came of. */
export const revocationOf = ({ common, item }: Matter, { on, words }: RollBack, current: Instant): DocumentContent => {
  if (current.state !== 'foundWrong') throw new Error('only what was found wrong is taken back');
  return {
    ...{ kind: 'grantRevocation', ...common, on, decidedOn: current.facts.decidedOn },
    basis: legalBasesOf(item).join('；'),
    reason: words.said,
    heard: current.statedOn === null ? UNHEARD : HEARD,
    remedy: remedyOf(item.item.refusalRemedy, on),
  };
};

const HEARD = '您在规定的期限内提出了陈述申辩，本机关已经听取并考虑。';
const UNHEARD = '本机关已经书面告知您可以陈述申辩，您在规定的期限内没有提出。';
