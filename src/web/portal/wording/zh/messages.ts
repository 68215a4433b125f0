import type { DeliveryRow } from '../../../../modules/messages/inbox/contract.ts';

type Channel = DeliveryRow['channel'];
type State = DeliveryRow['state'];

const channels = { sms: '短信', email: '邮件' } satisfies Record<Channel, string>;

const states = {
  queued: (moment: string) => `等着发送，${moment}`,
  sent: (moment: string) => `已经发出，${moment}`,
  delivered: (moment: string) => `已经送到，${moment}`,
  failed: (moment: string) => `没有发出，${moment}`,
  undeliverable: (moment: string) => `送不到，${moment}`,
} satisfies Record<State, (moment: string) => string>;

export const messages = {
  title: '我的消息',
  none: '还没有消息。您办的事有了进展，这里会告诉您。',
  noneUnread: '消息都看过了。',
  unread: '没看',
  all: '全部消息',
  onlyUnread: '只看没看过的',
  readAll: '全部标为看过',
  next: '更早的消息',
  newest: '回到最新的消息',
  settings: '怎么通知我',
  allRead: '都标为看过了。',
  erased: '这条消息里的个人信息已经删除。',
  forOrganisation: '替单位办的事',
  go: '去看这件事',
  channels,
  states,
  told: '怎么通知的',
  inPortal: (moment: string) => `网上：${moment}`,
  because: (reason: string) => `原因：${reason}`,
  demonstration: '演示：短信和邮件只发到模拟器，不会发给任何人。',
  preferences: {
    title: '怎么通知我',
    lead: '消息总会出现在“我的消息”里。短信和邮件只说有新进展，不写姓名、身份证号和办什么事。',
    addresses: '号码和邮箱',
    notOffered: '本县现在不发',
    notConfirmed: (address: string) => `${address}，还没有确认，所以不往这里发`,
    confirmed: (address: string) => `${address}，已经确认`,
    noPhone: '账户里没有手机号',
    noEmail: '没有填',
    wanted: '除了网上，还用什么通知您？',
    language: '短信和邮件用什么语言？',
    languages: { zh: '中文', en: 'English' },
    quiet: '什么时候不打扰您？',
    county: (from: string, until: string) => `${from} 到${until < from ? '第二天 ' : ' '}${until}（本县统一）`,
    countyNone: '随时可以（本县统一）',
    noQuiet: '随时可以',
    own: '我自己定',
    ownHint: '选了“我自己定”才要选。',
    from: '从几点起不打扰',
    until: '到几点为止',
    ownMissing: '请选择从几点到几点不打扰',
    save: '保存',
    saved: '已经保存。',
  },
  address: {
    title: { sms: '用短信通知', email: '用邮件通知' } satisfies Record<Channel, string>,
    phoneLead: (phone: string) => `我们把验证码发到您账户里的手机号 ${phone}。号码不对，请到窗口更正。`,
    noPhone: '您的账户里没有手机号。请带身份证到窗口登记。',
    email: '邮箱地址',
    emailHint: '例如 name@example.com。只用来通知您。',
    send: '发送验证码',
    sendAgain: '重新发送验证码',
    sent: (address: string) => `验证码已经发到 ${address}，10 分钟内有效。`,
    code: '验证码',
    codeHint: '6 位数字。',
    codeMissing: '请填写验证码',
    confirm: '确认',
    confirmed: (address: string) => `现在通知到 ${address}。`,
    done: '已经确认。以后有进展，也会通知到这里。',
    remove: '不再用这里通知',
    removed: '已经停用，并且删除了这个地址。',
    wrongCode: (left: string) => `验证码不对，还可以再试 ${left} 次`,
  },
};

export type MessagesWording = typeof messages;
