import type { Language } from '../../../kernel/language.ts';
import type { Truth } from '../../county/truth.ts';

type DemoWording = { usage: string; facts: (truth: Truth) => readonly string[] };

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** What was planted, in words. Names of sections and keys of items are the county's own. */
export const demoWording: Readonly<Record<Language, DemoWording>> = {
  zh: {
    usage: `用法: onewindow demo truth

演示县中有意设置的三件事：瓶颈、补正的原因、没有作用的环节。供检查流程挖掘和统计是否找得到。`,
    facts: ({ bottleneck, causeOfReturns, uselessStep }) => [
      `瓶颈：${bottleneck.department} ${bottleneck.section}只有 ${bottleneck.officers} 人审查，工作时间的 ${percent(bottleneck.busy)} 排满，送到这里的办件要等上好几天。`,
      `补正的原因：${causeOfReturns.item} 的材料 ${causeOfReturns.material}，约 ${percent(causeOfReturns.share)} 的申请交错；其他事项约 ${percent(causeOfReturns.elsewhere)}。`,
      `没有作用的环节：${uselessStep.item} 的步骤 ${uselessStep.node}（${uselessStep.department} ${uselessStep.section}），从未不同意，从未被退回。`,
    ],
  },
  en: {
    usage: `usage: onewindow demo truth

What was planted in the demo county: a bottleneck, a cause of corrections, a useless step. To check whether mining and statistics find them.`,
    facts: ({ bottleneck, causeOfReturns, uselessStep }) => [
      `Bottleneck: ${bottleneck.department} ${bottleneck.section} has ${bottleneck.officers} reviewer, busy for ${percent(bottleneck.busy)} of the working time; what comes there waits for days.`,
      `Cause of corrections: material ${causeOfReturns.material} of ${causeOfReturns.item} is wrong in about ${percent(causeOfReturns.share)} of applications; of other items about ${percent(causeOfReturns.elsewhere)} have to be corrected.`,
      `Useless step: ${uselessStep.node} of ${uselessStep.item} (${uselessStep.department} ${uselessStep.section}) never disagreed and was never sent back.`,
    ],
  },
};
