export const forwarding = {
  title: '这件事由上级决定',
  waiting: (decider: string) => `这件事最后由${decider}决定。受理以后，受理机关先审查再报上去，不用您跑。`,
  here: (decider: string, day: string) => `这件事最后由${decider}决定。受理机关先审查，最晚${day}报上去，不用您跑。`,
  hereNoDay: (decider: string) => `这件事最后由${decider}决定。受理机关先审查再报上去，不用您跑。`,
  sent: (decider: string, day: string) => `受理机关${day}已经把您的申请和全部材料报给${decider}，由它决定。`,
  notReceived: '上级机关收到以后，这里会写明收到的日子。',
  received: (decider: string, day: string) => `${decider}${day}收到了。`,
  decideBy: (day: string) => `从它收到的第二天起算，最晚${day}作出决定。`,
  decideNoDay: '它的期限现在没有最后一天。',
  late: (day: string) => `原定最晚${day}决定，已经过了，受理机关会去催问。`,
  takenBack: (day: string) => `${day}材料从上级机关撤了回来，还没有决定。受理机关会再报上去，不用您重新交材料。`,
  decided: {
    granted: (decider: string, day: string) => `${decider}${day}决定准予许可。`,
    denied: (decider: string, day: string) => `${decider}${day}决定不予许可。`,
    withdrawn: (decider: string, day: string) => `${day}这件申请在${decider}撤回了，没有作出决定。`,
  },
  decision: (number: string) => `决定的文号是${number}。正式的结果以送给您的决定书为准。`,
  notTwice: '您的材料不用再交一遍：上级机关不能要求您重复交材料。有人让您再交，可以拒绝，也可以打大厅的电话反映。',
  opinion: '报上去的初步审查意见可以在下面“文书”里看。它是给上级的建议，不是最后的决定。',
  ownDays: '初步审查的日期是怎么算的',
  ownEnded: (day: string, used: string) =>
    `${day}报给上级，初步审查的期限到这一天结束，用了 ${used} 个工作日，后面不再算。`,
  ownLate: (days: string) => `比最后一天晚了 ${days} 个工作日，我们如实记下了。`,
  aboveDays: '上级决定的日期是怎么算的',
  start: { own: '受理当天', above: '上级收到当天' },
};

export type ForwardingWording = typeof forwarding;
