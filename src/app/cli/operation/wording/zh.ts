type Named = {
  kind: 'systemAdministrator' | 'securityAdministrator' | 'auditAdministrator';
  loginName: string;
  temporaryPassword: string;
};

const ADMINISTRATOR: Record<Named['kind'], string> = {
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全管理员',
  auditAdministrator: '审计管理员',
};

type Loaded = {
  created: number;
  changed: number;
  unchanged: number;
  refused: readonly { key: string; reason: string; detail: string }[];
};

export const zh = {
  usage: {
    start: [
      '用法：onewindow start [--port 8080] [--data 目录] [--no-demo]',
      '启动系统。首次启动会建立数据库；默认为演示县，数据均为模拟。--no-demo 为空的正式库。',
      '其余设置用环境变量，见 docs/how-to/configuration.md。',
    ].join('\n'),
    init: [
      '用法：onewindow init [--demo | --production --administrators 文件] [--data 目录]',
      '建立数据库而不启动服务。--demo（默认）为演示县；--production 为空的正式库，须同时任命三名管理员。',
      '文件为 JSON 数组，三员各一名（也可用 - 从标准输入读）：',
      '  [{"kind":"systemAdministrator","name":"…","citizenId":"…","phone":"…","staffNumber":"…","loginName":"…","department":"…"},',
      '   {"kind":"securityAdministrator",…},{"kind":"auditAdministrator",…}]',
      '临时口令只显示一次，首次登录须更改并绑定第二因素。',
    ].join('\n'),
    migrate: '用法：onewindow migrate [--data 目录]\n把数据库结构更新到本版本。启动时会自动执行。',
    load: '用法：onewindow load 目录 [--data 目录]\n按目录中的事项文件更新事项库：新事项和变更发布为新版本，其余不变。格式见 data/ 目录。',
    stop: '用法：onewindow stop [--data 目录]\n停止使用该数据目录的程序：办完手头的请求，关闭数据库。',
  },
  migrated: (applied: readonly string[], unchanged: number) =>
    applied.length === 0
      ? `数据库结构已是最新（${unchanged} 项）。`
      : `已更新：${applied.join('、')}；原有 ${unchanged} 项不变。`,
  initialised: { demo: '演示库已就绪。', production: '正式库已就绪。' },
  administrator: ({ kind, loginName, temporaryPassword }: Named) =>
    `${ADMINISTRATOR[kind]}：登录名 ${loginName}，临时口令 ${temporaryPassword}（只显示这一次）`,
  oneMode: '--demo 和 --production 只能选一个。',
  administratorsMissing: '正式库须任命管理员：请给出 --administrators 文件，格式见 onewindow help init。',
  administratorsUnreadable: (place: string, reason: string) =>
    `${place} 不是管理员名单（${reason}），格式见 onewindow help init。`,
  threePeople: (missing: string) => `系统、安全、审计管理员须各有一名，由三人分任（等保三级）：请补正 ${missing}。`,
  oneFolder: '请给出一个目录：onewindow load 目录',
  noCatalogue: (folder: string) => `${folder} 中没有 items.json：这不是事项目录。`,
  loaded: ({ created, changed, unchanged, refused }: Loaded) =>
    [
      `新增 ${created}，变更 ${changed}，不变 ${unchanged}，拒绝 ${refused.length}。`,
      ...refused.map(({ key, reason, detail }) => `  ${key}：${reason}（${detail}）`),
    ].join('\n'),
  running: (url: string) => `一窗已启动：${url}`,
  mode: {
    demo: '这是演示县：人和办件都是模拟的。',
    production: '这是正式库。尚未任命管理员的，请先停止并运行 onewindow init --production。',
  },
  simulated: (sms: string, mail: string) => `【模拟器】短信只发到 ${sms}，邮件只发到 ${mail}，不会发给任何人。`,
  simulatedExpress: (page: string) => `【模拟器】快递只送到 ${page}，不会寄给任何人。`,
  accounts: '演示账户（登录名、口令、角色；只显示这一次）：',
  logs: (file: string) => `日志：${file}`,
  howToStop: '停止：按 Ctrl-C，或运行 onewindow stop。',
  stopping: '正在停止：先办完手头的请求……',
  ended: '已停止。',
  nothingRuns: (folder: string) => `没有程序在使用 ${folder}。`,
  runsElsewhere: (pid: number, host: string) => `程序在另一台机器 ${host} 上运行（进程 ${pid}）：请在那里停止它。`,
  stopped: (pid: number) => `进程 ${pid} 已停止。`,
  stillRuns: (pid: number) => `进程 ${pid} 还没有停止：请稍后再看，或再发一次停止。`,
};

export type OperationWording = typeof zh;
