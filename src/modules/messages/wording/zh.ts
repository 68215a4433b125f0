import type { MessageWording } from './shape.ts';

export const zh: MessageWording = {
  refusals: {
    messageNotFound: '没有找到这条消息。请从“我的消息”里打开。',
    channelNotOffered: '本县现在不用这种方式发消息。请在“我的消息”里查看。',
    addressUnfit: '这不是可以收信的邮箱地址，请照着 name@example.com 的样子填写。',
    noPhone: '您的账户里没有手机号。请先到窗口登记手机号。',
    tooManyCodes: '验证码要得太勤了。请过一会儿再试。',
    noCodeAsked: '还没有发过验证码，或者已经用过了。请先点“发送验证码”。',
    codeExpired: '这个验证码已经失效。请重新发送一个。',
    wrongMessageCode: '验证码不对。请对照收到的消息再填一遍。',
    notConfirmed: '这里没有确认过的号码或邮箱。',
    quietHoursUnfit: '不打扰的开始和结束时间不能相同。',
  },
  reasons: {
    throttled: '对方要求慢一些发送',
    unreachable: '连不上发送服务',
    gatewayFailed: '发送服务出错',
    gatewayRefusesUs: '发送服务没有接受本系统',
    outcomeUnknown: '不知道是否已经送到',
    tooLate: '一直没能发出',
    expired: '对方一直没有收到',
    numberRefused: '这个号码不能收短信',
    addressRefused: '这个邮箱不存在，或者不收信',
    messageRefused: '内容没有被接受',
    notDelivered: '没有送到',
    addressGone: '号码或邮箱已经变更',
    notWished: '您已经关掉这种提醒',
    erased: '个人信息已经删除',
  },
  code: {
    title: () => '验证码',
    sentences: ({ minutes }) => [`验证码 ${minutes} 分钟内有效。`],
    outside: ({ code, minutes }) => `验证码 ${code}，${minutes} 分钟内有效。请不要告诉别人。`,
  },
  outside: {
    demonstration: '（演示，没有法律效力）',
    sms: (sentence, link) => `${sentence}查看：${link}`,
    mail: ({ subject, sentence, link, service }) => ({
      subject: `${service}：${subject}`,
      text: [
        sentence,
        ...(link === undefined ? [] : [`查看：${link}`, '登录后可以看到全部内容。']),
        '我们不会在邮件里要您的密码或验证码。这封邮件由系统自动发出，请不要回复。不想再收，请在“我的消息”里关掉。',
        '',
      ].join('\n\n'),
    }),
  },
};
