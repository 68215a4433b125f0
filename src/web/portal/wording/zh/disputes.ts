export const disputes = {
  title: '复议和诉讼',
  where: (act: string, authority: string, number: string) => `争议的是“${act}”，由${authority}处理，案号：${number}。`,
  goesOn: '还在处理。处理期间，原来的决定一般照常有效，不停止执行。',
  stopped: (day: string) => `还在处理。从${day}起，原来的决定先停止执行。`,
  outcome: (outcome: string, day: string) => `结果：${outcome}。办理机关${day}收到。`,
  duty: {
    actNow: (day: string) => `办理机关最晚${day}要办这件事，办好会告诉您。`,
    decideAnew: (day: string) => `办理机关最晚${day}要重新作出决定，决定会送给您，不用您再交已经交过的材料。`,
  },
  fulfilled: (day: string) => `办理机关${day}已经按结果办了。`,
};

export type DisputesWording = typeof disputes;
