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
    migrate: '用法：onewindow migrate [--data 目录]\n把数据库结构更新到本版本。启动时会自动执行。',
    load: '用法：onewindow load 目录 [--data 目录]\n按目录中的事项文件更新事项库：新事项和变更发布为新版本，其余不变。格式见 data/ 目录。',
    stop: '用法：onewindow stop [--data 目录]\n停止使用该数据目录的程序：办完手头的请求，关闭数据库。',
  },
  migrated: (applied: readonly string[], unchanged: number) =>
    applied.length === 0
      ? `数据库结构已是最新（${unchanged} 项）。`
      : `已更新：${applied.join('、')}；原有 ${unchanged} 项不变。`,
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
    production: '这是正式库。',
  },
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
