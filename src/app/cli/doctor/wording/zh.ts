import type { CheckName } from '../finding.ts';

/** What a check says when it holds and when it fails, given what was found. */
type Sentences = { holds: (found: string) => string; fails: (found: string) => string };

const STANDBY: Readonly<Record<string, string>> = {
  none: '正式环境没有同步备库：数据库所在的机器一坏，上次备份之后已受理的申请就没有了。请建立同步备库。',
  away: '数据库在等同步备库，但没有备库在接收：提交不会完成。请启动或重建备库。',
  hidden: '看不到备库是否在接收：请给 DATABASE_URL 的用户授予 pg_monitor 角色。',
};

const checks: Record<CheckName, Sentences> = {
  node: {
    holds: (version) => `Node.js ${version}。`,
    fails: (version) => `Node.js ${version} 过旧：需要 20.19 或更高版本。`,
  },
  dataFolder: {
    holds: (folder) => `${folder} 可以写入。`,
    fails: (folder) => `${folder} 不能写入：请给予写权限，或用 --data 另选目录。`,
  },
  diskSpace: {
    holds: (free) => `剩余 ${free}。`,
    fails: (free) => `只剩 ${free}：请至少腾出 1 GiB。`,
  },
  fonts: {
    holds: (families) => `可打印中文（${families}）。`,
    fails: (missing) => `没有字体能打印“${missing}”：请安装 Noto Sans CJK，或设置 ONEWINDOW_FONT_PATHS。`,
  },
  database: {
    holds: () => '内置数据库没有运行，启动时会自动运行。',
    fails: () => '内置数据库不可用。',
  },
  migrations: {
    holds: () => '数据库结构已是最新。',
    fails: (missing) => `数据库结构尚未更新（${missing}）：请运行 onewindow migrate。`,
  },
  roles: {
    holds: () => '数据库角色齐全，都受行级安全约束。',
    fails: (roles) =>
      `角色 ${roles} 缺失，或可绕过行级安全：请以属主身份运行 onewindow migrate，并去掉其 superuser、bypassrls 属性。`,
  },
  clock: {
    holds: (skew) => `本机与数据库的时钟相差 ${skew} 毫秒。`,
    fails: (skew) => `本机与数据库的时钟相差 ${skew} 毫秒：请启用时间同步。`,
  },
  keys: {
    holds: () => '主密钥可用，能打开已有数据。',
    fails: (what) => `主密钥不可用，或打不开已有数据（${what}）：请放回原来的密钥文件。`,
  },
  files: {
    holds: (folder) => `${folder} 是本数据库的文件目录。`,
    fails: (folder) => `${folder} 不是本数据库的文件目录：多个进程须共用同一个目录。`,
  },
  hostApp: {
    holds: (app) => `${app}可以打开本系统的页面；登录在本系统进行。`,
    fails: (app) => `${app}不能打开本系统的页面。`,
  },
  hostAppAnswers: {
    holds: (place) => `为用户登录的应用有应答：${place}。`,
    fails: (place) => `为用户登录的应用没有应答：${place}。请检查网络和 ONEWINDOW_HOST_APP_TOKEN_URL。`,
  },
  hostAppReal: {
    holds: (place) => `为用户登录的应用在 ${place}。`,
    fails: (place) =>
      `正式环境里由本机上的应用（${place}）说明用户是谁：那是模拟器，或者是有意设置的代理。请把 ONEWINDOW_HOST_APP_TOKEN_URL 设为应用本身的地址。`,
  },
  county: {
    holds: (reached) => `演示县的历史办件：已办理 ${reached} 步。`,
    fails: (reached) => `演示县的历史办件停在 ${reached} 步，没有程序在继续：请启动系统。`,
  },
  followers: {
    holds: () => '后续处理没有积压。',
    fails: (late) => `后续处理积压或有挂起（名称: 未处理/挂起）：${late}。请查看日志。`,
  },
  smsGateway: {
    holds: (found) =>
      found === '' ? '没有设置短信网关：只在网上通知；运行中的演示库用模拟器。' : '短信网关可以使用。',
    fails: (found) => `短信网关不能使用（${found}）：请检查 ONEWINDOW_SMS_URL，或联系网关一方。期间短信排队等待。`,
  },
  mailServer: {
    holds: (found) =>
      found === '' ? '没有设置邮件服务器：不提供邮件；运行中的演示库用模拟器。' : '邮件服务器可以使用。',
    fails: (found) => `邮件服务器不能使用（${found}）：请检查 ONEWINDOW_SMTP_URL，或联系服务器一方。期间邮件排队等待。`,
  },
  sending: {
    holds: () => '消息都按时发出。',
    fails: (late) => `有消息等得太久（方式: 条数）：${late}。请查看日志。`,
  },
  publicUrl: {
    holds: (address) => `办事人通过 ${address} 访问。`,
    fails: (address) =>
      `正式环境${address === '' ? '没有设置访问地址' : `的访问地址 ${address} 只有本机能打开`}：短信、二维码和回执里的链接别人打不开。请设置 PUBLIC_URL。`,
  },
  standby: {
    holds: (names) => `提交须由同步备库（${names}）也存下才算数。`,
    fails: (state) => STANDBY[state] ?? state,
  },
  scanner: {
    holds: () => '上传的文件有查毒程序检查。',
    fails: () => '正式环境没有查毒：上传的文件显示为“未查毒”。请设置 ONEWINDOW_CLAMAV。',
  },
  masterKeyApart: {
    holds: () => '主密钥不在备份目录里。',
    fails: (file) => `主密钥（${file}）在备份目录里：拿到备份的人就能打开全部数据。请另放。`,
  },
  backupScheduled: {
    holds: () => '没有设置自动备份。',
    fails: () => '正式环境没有自动备份：请设置 ONEWINDOW_BACKUP_FOLDER 和 ONEWINDOW_BACKUP_KEYS_FOLDER。',
  },
  backupFolders: {
    holds: (folder) => `每夜备份到 ${folder}。`,
    fails: (folders) => `备份目录不存在或不能读写：${folders}。请建立或挂载该目录，并给予读写权限。`,
  },
  backupAge: {
    holds: (hours) => `最近一份完整备份是 ${hours} 小时前的。`,
    fails: (hours) =>
      hours === ''
        ? '还没有一份完整的备份：系统运行后一小时内会做第一份。'
        : `最近一份完整备份已是 ${hours} 小时前的，超过 36 小时：请查看系统是否在运行、日志中备份为何没有做成。`,
  },
  backupFailed: {
    holds: () => '最近一份完整备份之后，没有失败的备份。',
    fails: (error) => `最近一份完整备份之后有备份失败（${error}）：请查看日志；每小时会再试一次。`,
  },
  backupKeysApart: {
    holds: (folder) => `备份的密钥另存在 ${folder}。`,
    fails: (folder) =>
      `备份与它的密钥（${folder}）在同一处：拿走一块磁盘就拿走两者。请把 ONEWINDOW_BACKUP_KEYS_FOLDER 设在另一块磁盘或共享盘上。`,
  },
  backupOffDisk: {
    holds: () => '备份所在的位置合适。',
    fails: (folder) =>
      `备份（${folder}）与数据在同一块磁盘上：磁盘一坏两者都没有。请把 ONEWINDOW_BACKUP_FOLDER 设在另一块磁盘或共享盘上。`,
  },
};

export const zh = {
  usage: '用法：onewindow doctor [--data 目录]\n逐项检查本机、数据库、密钥和文件。只读，不改动任何东西。',
  checks,
  mark: { holds: '正常', fails: '有误' },
};

export type DoctorWording = typeof zh;
