import type { Command } from '../../keys/bindings.ts';

export const zh = {
  title: '设置',
  close: '关闭设置',
  display: '显示方式',
  keys: '快捷键',
  keysHint: '只保存在这个浏览器里。单独的字母和数字留给输入文字，不能用作快捷键。',
  command: '做什么',
  key: '按键',
  change: '更改',
  changeOf: (command: string) => `更改“${command}”的按键`,
  press: '请按新的按键，Esc 取消',
  changed: (command: string, key: string) => `“${command}”现在是 ${key}`,
  kept: '没有更改',
  reset: '恢复默认按键',
  wasReset: '已恢复默认按键',
  fixed: (send: string, materials: string) =>
    `不能更改的：${send} 发送打开的表单，${materials} 打开第几个材料文件，Esc 收起表单（内容留着）。`,
  commands: {
    moveOn: '交件、受理、提交审查意见、作出决定',
    askCorrection: '一次性告知补正',
    refuseAcceptance: '不予受理',
    extend: '延长期限',
    procedure: '特别程序：申请、批准',
    endProcedure: '结束特别程序',
    hearing: '听证：下一步',
    readCard: '读身份证',
    capture: '拍材料',
    nextCase: '下一件',
    previousCase: '上一件',
    search: '查找办件',
    note: '写内部备注',
    otherPane: '在列表和办件之间切换',
    printReceipt: '打印收件回执',
    nextMatter: '同一个人办下一件',
    nextPerson: '接待下一位',
  } satisfies Record<Command, string>,
  misfits: {
    bareKey: '请同时按 Ctrl 或 Alt，或者用 F 键。单独的字母会妨碍输入文字。',
    browserKey: '这个按键浏览器或系统要用，请换一个。',
    taken: (command: string) => `这个按键已经用于“${command}”，请换一个。`,
  },
};

export type SettingsWording = typeof zh;
