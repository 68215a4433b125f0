import type { SecondPersonWording } from './shape.ts';

export const zh: SecondPersonWording = {
  refusals: {
    noSecondPersonNeeded: '按现在填的内容，这件事不用别人确认。',
    secondPersonUnnamed: '请写清楚是谁来确认；表里还没填这个人的，请先把表填好。',
    secondPersonMobileUnfit: '请填对方的手机号，11 位数字，以 1 开头。',
    secondPersonOwnNumber: '这是您自己的手机号，不能替别人确认。两个人合用一部手机的，请带上对方签好字的纸到窗口办。',
    secondPersonAnswered: '对方已经确认过了，不用再请。',
    secondPersonNotAsked: '现在没有等对方回复的链接，请重新请对方确认。',
    secondPersonAskedTooOften: '发得太勤了，对方的手机今天先不再打扰。请过一会儿或者明天再发。',
    linkUnknown: '这个链接打不开：可能没有复制完整，也可能对方又发了一个新的，请用最新的那一条短信。',
    linkExpired: '这个链接过期了（7 天有效）。请让对方再发一个。',
    linkRevoked: '请您确认的人已经撤回了，或者已经用别的办法办好了，您不用再做什么。',
    linkChanged: '请您确认的人后来改了填写的内容，这个链接不算数了。需要的话，对方会再发一个。',
    linkAnswered: '您已经回复过了。',
    linkClosed: '试错的次数太多，这个链接关了。请让对方再发一个。',
    codeNotSent: '验证码没有发过，或者已经过了 10 分钟，请重新获取。',
    notTheOneAsked: '姓名、身份证后六位或者验证码对不上，请再核对一遍。',
    proofExpired: '核对身份以后已经超过 30 分钟，请重新核对一次。',
    signatureMismatch: '签名要写您自己的姓名，和上面请的人一样。',
  },
};
