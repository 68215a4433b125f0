export const zh = {
  title: '还要别人确认',
  roles: { otherParent: '孩子的另一方家长', landlord: '房东', spouse: '配偶', guardian: '监护人' },
  standing: {
    missing: '还没有',
    asked: '已发链接，等对方确认',
    expired: '链接过期了',
    declined: '对方没有同意',
    revoked: '撤回了',
    changed: '内容改过，要重新确认',
    confirmed: '已经在链接里确认',
    onPaper: '已收签字的纸',
  },
  lead: '对方在纸上签好字的，看过以后记在这里；纸和材料一起归档。',
  text: (version: string) => `请对方签的话（第 ${version} 版）`,
  name: '对方姓名',
  note: '已收到签字的纸',
  given: (role: string, name: string, day: string) => `${role}${name}，${day}`,
  how: { confirmed: '凭链接确认', onPaper: '在窗口交了签字的纸' },
  signature: '签名',
  sentTo: '手机',
};
export type SecondPersonDeskWording = typeof zh;
