import type { CommitmentWording } from './shape.ts';

export const zh: CommitmentWording = {
  kinds: { licence: '涉企经营许可', proof: '证明事项' },
  refusals: {
    publicSecurityExcluded: '直接涉及国家安全、公共安全的事项不适用告知承诺，请按一般程序办理。',
    environmentExcluded: '直接涉及生态环境保护的事项不适用告知承诺，请按一般程序办理。',
    lifeAndPropertyExcluded: '直接关系生命健康和财产安全、出了问题难以挽回的事项不适用告知承诺，请按一般程序办理。',
    financeExcluded: '涉及金融业审慎监管的事项不适用告知承诺，请按一般程序办理。',
    noCommitment: '这个事项没有告知承诺文本，请按一般程序办理。',
    commitmentBarred: '有虚假承诺的记录还没有修复，不能再用告知承诺，请按一般程序办理。',
    commitmentOutdated: '告知承诺的文本更新了，请看过新的文本再签名。',
    scopeUnconfirmed: '文本只适用于写明的情形，请先确认您的情况在范围内；不在范围内的，请按一般程序办理。',
    signatureMissing: '签名和姓名对不上，请写本人的姓名。',
    effectiveTooEarly: '生效日期最早是 {earliest}，请改一下日期。',
    textMissing: '告知内容和承诺内容都要写。',
  },
};
