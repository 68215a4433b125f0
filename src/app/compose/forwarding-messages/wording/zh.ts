import type { KindWording } from '../../../../modules/messages/index.ts';
import type { OfForwarding } from '../parameters.ts';

const numbered = ({ number }: OfForwarding) => `办件编号 ${number}。`;
const tail = ({ number }: OfForwarding) => `编号尾号 ${number.slice(-4)}`;
const organ = ({ organ: { zh: name } }: OfForwarding) => name;

export const zh: ForwardingMessageWording = {
  sent: {
    title: (about) => `您的申请已经初审，报给${organ(about)}`,
    sentences: (about) => [
      numbered(about),
      `这件事由${organ(about)}决定。本机关的初步审查意见和您的全部材料已经一起报上去，您不用再跑一趟，也不用再交一遍材料。`,
      '初步审查意见和每一步的日期，在办件页查看。',
    ],
    outside: (about) => `您的申请（${tail(about)}）已经初审并上报，您不用再交材料。`,
  },
  received: {
    title: (about) => `${organ(about)}已经收到您的申请`,
    sentences: (about) => [numbered(about), '从收到那天起计算办理期限，最后一天在办件页查看。'],
    outside: (about) => `上级机关已经收到您的申请（${tail(about)}）。`,
  },
  granted: {
    title: (about) => `${organ(about)}同意了您的申请`,
    sentences: (about) => [
      numbered(about),
      '上级机关的决定文号在办件页查看。本机关接着办理送达；办好以后再告诉您怎样拿到结果。',
    ],
    outside: (about) => `上级机关对您的申请（${tail(about)}）有了决定，请登录查看。`,
  },
  denied: {
    title: (about) => `${organ(about)}没有同意您的申请`,
    sentences: (about) => [
      numbered(about),
      '决定文号在办件页查看。决定书送到您手上时写明理由，以及不同意怎么办、最迟哪天。',
    ],
    outside: (about) => `上级机关对您的申请（${tail(about)}）有了决定，请登录查看。`,
  },
  withdrawn: {
    title: (about) => `${organ(about)}记下：申请已经撤回`,
    sentences: (about) => [numbered(about), '如果您没有撤回过，请马上打电话或者到窗口问清楚。'],
    outside: (about) => `上级机关对您的申请（${tail(about)}）有了回复，请登录查看。`,
  },
  takenBack: {
    title: () => '您的申请退回本机关，接着办',
    sentences: (about) => [
      numbered(about),
      `${organ(about)}没有作决定，申请回到了本机关。您不用做什么；办理期限从受理那天接着算，在办件页查看。`,
    ],
    outside: (about) => `您的申请（${tail(about)}）退回本机关接着办，您不用做什么。`,
  },
};

export type ForwardingMessageWording = Readonly<
  Record<'sent' | 'received' | 'granted' | 'denied' | 'withdrawn' | 'takenBack', KindWording<OfForwarding>>
>;
