export const zh = {
  service: '一窗',
  titleOf: (page: string, service: string) => `${page} - ${service}`,
  errorTitleOf: (title: string) => `错误：${title}`,
  nav: { home: '首页', status: '查进度', mine: '我的办件', messages: '消息', signIn: '登录' },
  unread: (label: string, count: string) => `${label}（${count}）`,
  footer: { accessibility: '无障碍说明', privacy: '您的个人信息' },
  demonstration: '这是演示网站：人员、企业和办件都是虚构的，在这里提交不产生法律效力。',
};

export type LayoutWording = typeof zh;
