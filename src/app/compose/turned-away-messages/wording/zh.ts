import type { TurnedAwayMessageWording } from '../parameters.ts';

export const zh: TurnedAwayMessageWording = {
  overturned: {
    title: () => '复核结果：窗口应当收您的件',
    sentences: ({ department, words }) => [
      `${department.zh}的负责人复核了：上次窗口没有收件是不对的，对不起。`,
      ...(words === '' ? [] : [`理由：${words}`]),
      '请带上登记单再来窗口，也可以在网上办。窗口必须收。',
    ],
    outside: () => '窗口没有收件的复核有了结果，请登录查看。',
  },
  upheld: {
    title: () => '复核结果：维持窗口的答复',
    sentences: ({ department, words }) => [
      `${department.zh}的负责人复核了，认为窗口的答复没有错。`,
      ...(words === '' ? [] : [`理由：${words}`]),
      '登记单上写着您可以怎么办。不同意的，可以打 12345。',
    ],
    outside: () => '窗口没有收件的复核有了结果，请登录查看。',
  },
};
