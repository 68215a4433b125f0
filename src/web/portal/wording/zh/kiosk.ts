export const kiosk = {
  papers: '这台机器不保存文件：用手机登录，可以打开和保存；也可以到窗口请工作人员打印。',
  stillThere: {
    title: '您还在吗？',
    lead: (seconds: string) => `${seconds} 秒内没有人按下面的按钮，这台机器就退出并清除。`,
    kept: '您提交过的内容存在您的账号里。正在填、还没有提交的那一页要重新填。',
    stay: '我还在，继续',
    leave: '办完了，退出',
  },
  noFiles: {
    title: '这台机器不保存文件',
    lead: '文件留在公用机器上，下一个人就能看到。',
    ways: ['用手机登录，在“我的办件”里打开和保存。', '到窗口请工作人员打印。'],
    back: '回到我的办件',
  },
  leave: {
    title: '不再用作自助机吗？',
    lead: '确认后，这个浏览器退出登录，恢复成普通浏览器：不再自动退出，也能保存文件。请只在设备交还给一个人使用时这样做。',
    act: '不再用作自助机',
    keep: '继续用作自助机',
  },
};

export type KioskWording = typeof kiosk;
