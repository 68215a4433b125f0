import type { LicenceAct } from '../contract.ts';

type Words = {
  title: string;
  titleInEnglish: string;
  decided: (basis: string) => string;
  decidedInEnglish: string;
};

/** What the paper of each act says. The Chinese text alone has effect. */
export const decisionWords: Readonly<Record<LicenceAct, Words>> = {
  changed: {
    title: '准予变更决定书',
    titleInEnglish: 'Decision to change a licence',
    decided: (basis) => `依据${basis}，本机关决定准予变更您持有的下列证照，并发给新版本；原版本自即日起由新版本代替。`,
    decidedInEnglish: 'The licence is changed; a new version takes the place of the one before.',
  },
  renewed: {
    title: '准予延续决定书',
    titleInEnglish: 'Decision to renew a licence',
    decided: (basis) => `依据${basis}，本机关决定准予延续您持有的下列证照的有效期，并发给新版本。`,
    decidedInEnglish: 'The term of the licence is renewed; a new version is issued.',
  },
  corrected: {
    title: '更正证照决定书',
    titleInEnglish: 'Decision to correct a licence',
    decided: (basis) =>
      `依据${basis}，本机关决定更正您持有的下列证照的记载，并发给新版本；原版本自即日起由新版本代替。`,
    decidedInEnglish: 'What the licence says is corrected; a new version takes the place of the one before.',
  },
  reissued: {
    title: '补发证照决定书',
    titleInEnglish: 'Decision to reissue a licence',
    decided: (basis) => `依据${basis}，本机关决定为您补发下列证照；原证照自即日起由补发的版本代替。`,
    decidedInEnglish: 'The licence is issued anew in place of the one before.',
  },
  suspended: {
    title: '暂扣证照决定书',
    titleInEnglish: 'Decision to suspend a licence',
    decided: (basis) =>
      `依据${basis}，本机关决定自即日起暂扣您持有的下列证照。恢复之前，不得凭该证照从事其准予的活动。`,
    decidedInEnglish: 'The licence is suspended from today until it is restored.',
  },
  resumed: {
    title: '恢复证照效力决定书',
    titleInEnglish: 'Decision to restore a licence',
    decided: (basis) => `依据${basis}，本机关决定自即日起恢复您持有的下列证照的效力。`,
    decidedInEnglish: 'The licence holds again from today.',
  },
  revoked: {
    title: '撤销证照决定书',
    titleInEnglish: 'Decision to revoke a licence',
    decided: (basis) => `依据${basis}，本机关决定撤销您持有的下列证照。`,
    decidedInEnglish: 'The licence is revoked (Administrative Licensing Law, art. 69).',
  },
  struckOff: {
    title: '吊销证照决定书',
    titleInEnglish: 'Decision to strike off a licence',
    decided: (basis) => `依据${basis}，本机关决定吊销您持有的下列证照。`,
    decidedInEnglish: 'The licence is struck off as a penalty.',
  },
  cancelled: {
    title: '注销证照决定书',
    titleInEnglish: 'Decision to cancel a licence',
    decided: (basis) => `依据${basis}，本机关决定注销您持有的下列证照。`,
    decidedInEnglish: 'The licence is taken off the register (Administrative Licensing Law, art. 70).',
  },
};
