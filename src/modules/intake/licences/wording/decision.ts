import type { LicenceAct, LicenceCause } from '../contract.ts';

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
  renewalRefused: {
    title: '不予延续决定书',
    titleInEnglish: 'Decision not to renew a licence',
    decided: (basis) => `依据${basis}，本机关决定对您持有的下列证照不予延续。该证照在原有效期届满前继续有效。`,
    decidedInEnglish: 'The renewal is refused. The licence holds until its last day.',
  },
  recalled: {
    title: '撤回行政许可决定书',
    titleInEnglish: 'Decision to withdraw a licence',
    decided: (basis) =>
      `依据${basis}，为了公共利益的需要，本机关决定撤回您持有的下列证照。由此给您造成财产损失的，本机关依法给予补偿，您可以向本机关提出补偿要求。`,
    decidedInEnglish:
      'The licence is withdrawn in the public interest (Administrative Licensing Law, art. 8). Loss of property is compensated by law.',
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

/** What each cause of the law says, as a paper names it. */
export const causeWords: Readonly<Record<LicenceCause, string>> = {
  abuse: '行政机关工作人员滥用职权、玩忽职守作出准予行政许可决定',
  beyondPower: '超越法定职权作出准予行政许可决定',
  procedure: '违反法定程序作出准予行政许可决定',
  unqualified: '对不具备申请资格或者不符合法定条件的申请人准予行政许可',
  otherRevoking: '依法可以撤销行政许可的其他情形',
  deceit: '以欺骗、贿赂等不正当手段取得行政许可',
  lawChanged: '行政许可所依据的法律、法规、规章修改或者废止',
  circumstancesChanged: '准予行政许可所依据的客观情况发生重大变化',
  ranOut: '行政许可有效期届满未延续',
  personGone: '赋予公民特定资格的行政许可，该公民死亡或者丧失行为能力',
  dissolved: '法人或者其他组织依法终止',
  takenAway: '行政许可依法被撤销、撤回，或者行政许可证件依法被吊销',
  forceMajeure: '因不可抗力导致行政许可事项无法实施',
  otherCancelling: '法律、法规规定的应当注销行政许可的其他情形',
};

/** What the law says of the holder's loss or gain where a licence is revoked (行政许可法 art. 69, 4). */
export const revokedConsequence = (cause: LicenceCause): string =>
  cause === 'deceit' ? '您基于该行政许可取得的利益不受保护。' : '您的合法权益因此受到损害的，本机关依法给予赔偿。';

/** The notice of what the law itself renewed. */
export const byLawWords = {
  title: '视为准予延续通知书',
  titleInEnglish: 'Notice of renewal by law',
  decided: '您持有的下列证照，依照《中华人民共和国行政许可法》第五十条第二款视为准予延续，现发给新版本。',
  decidedInEnglish: 'No decision was made before the last day: by law the licence is renewed; a new version is issued.',
  reason: (asked: string, until: string) =>
    `您于${asked}在法定期限内提出延续申请，本机关在有效期届满（${until}）前未作出是否准予延续的决定。`,
};
