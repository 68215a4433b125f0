import { civilDate } from '../../../../kernel/civil-date.ts';
import { dayText } from '../../../../web/ui/index.ts';
import type { RatingMessageWording } from '../parameters.ts';

export const zh: RatingMessageWording = {
  opened: {
    title: () => '收到了您的差评，正在核实',
    sentences: ({ verifyBy }) => [
      '对不起，没有办好。',
      `办理部门的负责人最晚${dayText(civilDate(verifyBy), 'zh')}核实，会打电话问您情况。`,
    ],
    outside: () => '收到了您的评价，正在核实，会与您联系。',
  },
  answered: {
    title: () => '您的差评有了答复',
    sentences: ({ words }) => [
      ...(words === '' ? [] : [`办理部门的答复：${words}`]),
      '整改以后还会回访您。不满意的，请在回访时直说，也可以打 12345。',
    ],
    outside: () => '您的评价有了答复，请登录查看。',
  },
  excluded: {
    title: () => '您的评价经复核不计入统计',
    sentences: ({ words }) => [
      ...(words === '' ? [] : [`理由：${words}`]),
      '评价本身仍然保留。您不同意的，请打 12345。',
    ],
    outside: () => '您的评价有了复核结果，请登录查看。',
  },
};
