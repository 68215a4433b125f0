import type { Language } from '../../kernel/language.ts';
import type { Command } from './command.ts';

/** One row of the table: the words of the call, a line for the list, and how to load the rest. */
export type CommandEntry = {
  name: string;
  summary: Readonly<Record<Language, string>>;
  needsDatabase: boolean;
  load: () => Promise<{ command: Command }>;
};

/** Every command of `onewindow`, in the order of the help. A name may have two words. */
export const commandTable: readonly CommandEntry[] = [
  {
    name: 'start',
    summary: { zh: '启动系统', en: 'start the system' },
    needsDatabase: true,
    load: () => import('./commands/start.ts'),
  },
  {
    name: 'stop',
    summary: { zh: '停止使用该数据目录的程序', en: 'stop the program that uses a data folder' },
    needsDatabase: true,
    load: () => import('./commands/stop.ts'),
  },
  {
    name: 'doctor',
    summary: { zh: '逐项检查本机、数据库、密钥和文件', en: 'look at machine, database, keys and files' },
    needsDatabase: true,
    load: () => import('./commands/doctor.ts'),
  },
  {
    name: 'migrate',
    summary: { zh: '把数据库结构更新到本版本', en: 'bring the database to this release' },
    needsDatabase: true,
    load: () => import('./commands/migrate.ts'),
  },
  {
    name: 'init',
    summary: {
      zh: '建立数据库：演示县，或空的正式库',
      en: 'make the database: a demo county, or an empty one for production',
    },
    needsDatabase: true,
    load: () => import('./commands/init.ts'),
  },
  {
    name: 'load',
    summary: { zh: '按目录中的文件更新事项库', en: 'bring the catalogue to what a folder says' },
    needsDatabase: true,
    load: () => import('./commands/load.ts'),
  },
  {
    name: 'backup',
    summary: { zh: '备份数据和文件，运行中即可', en: 'back up rows and files, beside a running program' },
    needsDatabase: true,
    load: () => import('./commands/backup.ts'),
  },
  {
    name: 'restore',
    summary: { zh: '把备份恢复到空的数据库', en: 'restore a backup into an empty database' },
    needsDatabase: true,
    load: () => import('./commands/restore.ts'),
  },
  {
    name: 'verify',
    summary: { zh: '从事件重新计算并核对一切', en: 'compute everything again from the events and compare' },
    needsDatabase: true,
    load: () => import('./commands/verify.ts'),
  },
  {
    name: 'rebuild',
    summary: { zh: '从事件重新生成清单和统计', en: 'make lists and figures anew from the events' },
    needsDatabase: true,
    load: () => import('./commands/rebuild.ts'),
  },
  {
    name: 'clock due',
    summary: { zh: '计算法定或承诺时限的到期日，逐日说明', en: 'when a limit ends, explained day by day' },
    needsDatabase: false,
    load: () => import('./commands/clock-due.ts'),
  },
  {
    name: 'law',
    summary: { zh: '按日期适用的法：哪一天用哪个文本', en: 'law by date: which text holds on which day' },
    needsDatabase: false,
    load: () => import('./commands/law.ts'),
  },
  {
    name: 'code classify',
    summary: {
      zh: '识别事项、主体、人员、证照、项目、区划代码',
      en: 'what an item, body, person, licence, project or division code is',
    },
    needsDatabase: false,
    load: () => import('./commands/code-classify.ts'),
  },
  {
    name: 'demo truth',
    summary: { zh: '演示县中有意设置的瓶颈、补正原因和无用环节', en: 'what was planted in the demo county' },
    needsDatabase: false,
    load: () => import('./commands/demo-truth.ts'),
  },
  {
    name: 'simulate sms',
    summary: { zh: '启动短信网关模拟器（SMPP）', en: 'start a simulator of an SMS gateway (SMPP)' },
    needsDatabase: false,
    load: () => import('./commands/simulate-sms.ts'),
  },
  {
    name: 'simulate mail',
    summary: { zh: '启动邮件服务器模拟器（SMTP）', en: 'start a simulator of a mail server (SMTP)' },
    needsDatabase: false,
    load: () => import('./commands/simulate-mail.ts'),
  },
  {
    name: 'process check',
    summary: { zh: '检查流程模型：能否执行、是否健全', en: 'whether process models can be executed and are sound' },
    needsDatabase: false,
    load: () => import('./commands/process-check.ts'),
  },
  {
    name: 'process play',
    summary: { zh: '走一遍流程模型：随机，或按答案文件', en: 'play process models, by chance or by answers' },
    needsDatabase: false,
    load: () => import('./commands/process-play.ts'),
  },
  {
    name: 'process roundtrip',
    summary: { zh: '读入并写出流程模型，比较有无丢失', en: 'read and write a process model, and compare' },
    needsDatabase: false,
    load: () => import('./commands/process-roundtrip.ts'),
  },
  {
    name: 'process generate',
    summary: { zh: '按事项的办理步骤画出流程模型', en: 'draw process models from the steps of the items' },
    needsDatabase: false,
    load: () => import('./commands/process-generate.ts'),
  },
  {
    name: 'decide',
    summary: { zh: '按决策模型作出决策，说明理由', en: 'decide as a decision model says, and tell why' },
    needsDatabase: false,
    load: () => import('./commands/decide.ts'),
  },
  {
    name: 'simulate host',
    summary: {
      zh: '启动手机应用模拟器（打开一窗并让人登录）',
      en: 'start a simulator of a phone app that opens the portal',
    },
    needsDatabase: false,
    load: () => import('./commands/simulate-host.ts'),
  },
  {
    name: 'simulate express',
    summary: { zh: '启动快递模拟器（HTTP）', en: 'start a simulator of a courier (HTTP)' },
    needsDatabase: false,
    load: () => import('./commands/simulate-express.ts'),
  },
  {
    name: 'simulate devices',
    summary: {
      zh: '启动读卡器和高拍仪模拟器',
      en: 'start a simulator of a card reader and a document camera',
    },
    needsDatabase: false,
    load: () => import('./commands/simulate-devices.ts'),
  },
  {
    name: 'version',
    summary: { zh: '显示版本', en: 'which version this is' },
    needsDatabase: false,
    load: () => import('./commands/version.ts'),
  },
];
