export const service = {
  title: '怎样收文书',
  agreed: '您已同意在这里收文书：打开一份，就算当天收到，复议、起诉的期限从第二天算起。',
  offer: '同意的话，文书在这里打开就算收到，不用再跑窗口、等邮件。不同意也可以打开看，会另外用窗口、邮寄等方式送给您。',
  agree: '同意在网上收文书',
  end: '不再在网上收文书',
  state: {
    sent: '还没有记录收到',
    announced: (day: string) => `已公告，${day}视为送达`,
    delivered: (way: string, day: string) => `${day}送达：${way}`,
    undeliverable: (day: string) => `${day}没有送到`,
  },
  remedy: (body: string, reconsideration: string, litigation: string) =>
    `不服的话，最晚${reconsideration}可以向${body}申请行政复议，最晚${litigation}可以向法院起诉。`,
  proof: '送达回证',
};

export type ServiceWording = typeof service;
