import type { EarlyServiceMessageWording } from '../parameters.ts';

export const zh: EarlyServiceMessageWording = {
  title: () => '提前服务：部门答复了您的问题',
  sentences: ({ department }) => [
    `${department.zh}看了您的草稿，写了指导意见。`,
    '您可以照着改草稿，再问，或者直接提交申请。答复不影响您提交申请。',
  ],
  outside: () => '您提前问的事项有了答复，请登录查看。',
};
