/** What is filled in for 容缺受理. */
export const zh = {
  tolerance: {
    title: '容缺受理：申请人承诺以后补交',
    by: '补交的最后一天',
    byHint: (day: string) => `最晚${day}（不超过承诺期限）。受理时出具容缺受理通知书。`,
    barred: '申请人有没有履行的承诺记录，不能容缺受理。请一次性告知补正。',
    notTolerable: '这个事项不能容缺受理。请一次性告知补正。',
  },
  owed: {
    which: '收下了哪些材料',
    arrivedOn: '到达日期',
    arrivedHint: '以到达的日期为准。今天到的可以不填。',
  },
  postponement: {
    by: '新的最后一天',
    byHint: (day: string) => `现在的最后一天是${day}；新的不能超过法定期限。`,
    reason: '延长的理由',
    reasonHint: '申请人会在消息里看到。',
  },
};

export const en: typeof zh = {
  tolerance: {
    title: 'The applicant commits to hand in later',
    by: 'Last day for it',
    byHint: (day) => `At the latest ${day}, within the promised limit. A notice says so with the acceptance.`,
    barred:
      'The applicant has not kept earlier promises, so nothing may follow later. Ask once for everything that is missing.',
    notTolerable: 'For this item nothing can follow later. Ask once for everything that is missing.',
  },
  owed: {
    which: 'What came',
    arrivedOn: 'Day of arrival',
    arrivedHint: 'That day counts. It may be left out for today.',
  },
  postponement: {
    by: 'New last day',
    byHint: (day) => `It is ${day} now; the new one lies within the limit of the law.`,
    reason: 'Reason',
    reasonHint: 'The applicant reads it in the message.',
  },
};
