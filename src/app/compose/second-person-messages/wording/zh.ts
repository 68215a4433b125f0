import type { SecondPersonMessageWording } from '../parameters.ts';

const WHO = { otherParent: '孩子的另一方家长', landlord: '房东', spouse: '您的配偶', guardian: '监护人' } as const;

export const zh: SecondPersonMessageWording = {
  link: {
    title: () => '请您确认',
    sentences: ({ link }) => [link],
    outside: ({ asker, item, link, days }) =>
      `${asker}办“${item.zh}”，请您确认。${days}天内打开：${link} 不认识这个人，或者不知道这件事，不要打开。`,
  },
  code: {
    title: () => '确认用的验证码',
    sentences: ({ code, minutes }) => [`验证码 ${code}，${minutes} 分钟内有效。`],
    outside: ({ code, minutes }) => `验证码 ${code}，${minutes} 分钟内有效，用来确认您本人在看。不要告诉别人。`,
  },
  answered: {
    title: ({ role, as }) => (as === 'confirmed' ? `${WHO[role]}确认了` : `${WHO[role]}没有同意`),
    sentences: ({ as }) => [
      as === 'confirmed'
        ? '您请的人已经确认，可以接着提交了。改动对方确认过的内容，确认就不算数了。'
        : '您请的人没有同意，原因在页面上。可以改好以后再请一次，或者带纸到窗口办。',
    ],
    outside: ({ as }) =>
      as === 'confirmed' ? '您请的人已经确认，可以接着提交了。' : '您请的人没有同意，请看一下原因。',
  },
};
