export const zh = {
  service: '一窗',
  titleOf: (page: string, service: string) => `${page} - ${service}`,
  errorTitleOf: (title: string) => `错误：${title}`,
  actingBand: '为谁办',
  acting: '代办：',
  nav: { home: '首页', status: '查进度', mine: '我的办件', messages: '消息', signIn: '登录' },
  unread: (label: string, count: string) => `${label}（${count}）`,
  footer: { ratings: '服务评价', atOnce: '秒批秒办清单', accessibility: '无障碍说明', privacy: '您的个人信息' },
  demonstration: '这是演示网站：人员、企业和办件都是虚构的，在这里提交不产生法律效力。',
  aloud: {
    title: '朗读',
    read: '朗读本页',
    pause: '暂停朗读',
    goOn: '接着读',
    stop: '停止朗读',
    slow: '慢一点读',
    said: { filled: '已填：', empty: '还没有填。', chosen: '已选：', button: '按钮：' },
  },
  kiosk: {
    rule: (seconds: string) =>
      `${seconds} 秒没有人操作，这台机器会自动退出，不留下您的信息。填好的内容存在您的账号里。`,
    ruleTitle: '使用这台机器',
    finish: '办完了，退出',
    ask: '您还在吗？',
    /** Before and after the seconds, which count down. */
    leaving: { before: '再过', after: '秒，这台机器会退出并清除。填好的内容存在您的账号里。' },
    soon: '还有 10 秒退出。',
    stay: '我还在，继续',
    leave: '现在退出',
  },
  host: { back: (name: string) => `返回${name}`, more: '更多' },
};

export type LayoutWording = typeof zh;
