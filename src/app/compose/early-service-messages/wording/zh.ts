import type { EarlyServiceMessageWording } from '../parameters.ts';

export const zh: EarlyServiceMessageWording = {
  answered: {
    title: () => '提前服务：部门答复了您的问题',
    sentences: ({ department }) => [
      `${department.zh}看了您的草稿，写了指导意见。`,
      '您可以照着改草稿，再问，或者直接提交申请。答复不影响您提交申请。',
    ],
    outside: () => '您提前问的事项有了答复，请登录查看。',
  },
  lapsed: {
    title: () => '提前服务：这次提问到期结束了',
    sentences: ({ department, why }) => [
      why === 'unanswered'
        ? `${department.zh}一直没有答复您，很抱歉。这次提问先结束了。`
        : `${department.zh}答复以后，很久没有新的动静，这次提问先结束了。`,
      '草稿还在的话，可以再问，也可以直接提交申请，不受影响。',
    ],
    outside: () => '您提前问的事项到期结束了，请登录查看。',
  },
};
