export const host = {
  confirm: {
    title: '是您本人吗？',
    lead: (app: string) => `${app}说，现在用它的是：`,
    name: '姓名',
    number: '身份证号',
    other: (name: string) => `这个浏览器现在登录的是 ${name}。选“是我”就换成上面这个人。`,
    why: '如果这不是您，可能是您点了别人发来的链接。请选“不是我”，以免把您的事办到别人名下。',
    yes: '是我，继续',
    no: '不是我',
  },
  notMe: {
    title: '没有登录',
    lead: (app: string) => `您说不是您本人，所以没有登录。请回到${app}，检查现在登录的是谁。`,
  },
  signIn: {
    title: '请先登录',
    lead: (app: string) => `这一步要知道您是谁。请用${app}的账号登录。`,
    act: (app: string) => `用${app}登录`,
    without: (app: string) => `请回到${app}，登录以后再打开这里。`,
  },
  failed: {
    title: '没有登录成功',
    reasons: {
      ticketSpent: (app: string) => `${app}给的登录凭据已经用过或者过期了。请回到${app}，再打开一次。`,
      hostUnreachable: (app: string) => `暂时连不上${app}，没有登录成功。请过几分钟再试，或者用别的方式登录。`,
      identityIncomplete: (app: string) => `${app}没有给出您的姓名或身份证号。请先在${app}里完成实名认证。`,
      foreignAddress: (app: string) => `${app}要打开的地址不在本网站，所以没有打开，也没有登录。`,
      noTickets: (app: string) => `${app}还不能在这里为您登录。请用别的方式登录。`,
      tooMany: () => '打开得太频繁了，请过一分钟再试。',
    },
  },
  ways: {
    here: '用身份证号和密码登录',
    without: '不登录，先看看',
    whole: '在完整网页中打开',
  },
};

export type HostWording = typeof host;
