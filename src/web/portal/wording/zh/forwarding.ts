export const forwarding = {
  here: (decider: string, day: string) => `这件事最后由${decider}决定。受理机关先审查，最晚${day}报上去，不用您跑。`,
  waiting: (decider: string) => `这件事最后由${decider}决定。受理以后，受理机关先审查再报上去，不用您跑。`,
  sent: (decider: string, day: string) =>
    `受理机关${day}已经把您的申请和全部材料报给${decider}，由它决定。它不会再让您交一遍材料。`,
};

export type ForwardingWording = typeof forwarding;
