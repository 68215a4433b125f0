type Said = readonly (readonly [question: string, answer: string])[];

const pairs = (said: Said) => said.map(([question, answer]) => `“${question}”您选了“${answer}”`).join('，');

export const themes = {
  title: '一件事',
  lead: '开店、生孩子、退休……一件事常常要跑好几个部门。选一件事，回答几个问题，就知道要办哪几项、不用办哪几项。',
  none: '现在还没有这样的清单。',
  audiences: { citizen: '个人的事', enterprise: '企业的事' },
  questionLead: '先问几个问题，只问会影响结果的。不用登录，答案不保存。',
  left: (count: string) => `最多还有 ${count} 个问题。`,
  next: '下一步',
  missing: '请选一个答案；拿不准的，选“我不知道”',
  answers: { yes: '是', no: '否', unknown: '我不知道' },
  result: {
    lead: (needed: number, perhaps: number) =>
      `按您的回答，这件事要办 ${needed} 项${perhaps > 0 ? `，另外可能要办 ${perhaps} 项` : ''}。`,
    needed: '要办的',
    perhaps: '可能要办的',
    closed: (count: string) => `另有 ${count} 项现在不能申请，请到综合窗口问。`,
    whyAlways: '办这件事的人都要办。',
    whyNeeded: (said: Said) => `因为${pairs(said)}。`,
    whyPerhaps: (questions: readonly string[]) =>
      `要看${questions.map((one) => `“${one}”`).join('、')}，您还不知道。可以到窗口问，也可以改下面的回答。`,
    fees: '费用',
    free: '这几项都不收费。',
    charged: (count: string) => `有 ${count} 项收费或者有条件收费，收多少看办事指南：`,
    outside: '不在这里办的',
    notNeeded: (count: string) => `不用办的 ${count} 项，为什么`,
    whyNot: (said: Said) => `：因为${pairs(said)}。`,
    answers: '您的回答',
    kept: '这一页的网址里没有您的个人信息，可以收藏、打印、发给家里人。现在还要一项一项分别申请；一张表一起申请正在做。',
    typical: '一件事由哪几项组成、期限和跑动次数，是按一般做法整理的，县里还没有确认。',
  },
};
