import type { BackupRefusal } from '../../../../platform/backup/index.ts';

type Backed = { file: string; keys: string | undefined; rows: number; files: number; megabytes: string };
type Restored = { rows: number; files: number; lostMinutes: number; seconds: number; erasedAgain: number };
type Sentences = { [Code in BackupRefusal['code']]: (refusal: Extract<BackupRefusal, { code: Code }>) => string };

const refusals: Sentences = {
  notAnArchive: ({ detail }) => `这不是备份文件，或者已经损坏（${detail}）。`,
  otherFormat: ({ found }) => `备份格式是 ${found}，本版本读不了。`,
  damaged: ({ entry }) => `备份文件中的 ${entry} 与校验值不符：文件已损坏，数据库没有改动。`,
  cutOff: () => '备份文件不完整，没有读到末尾：数据库没有改动。',
  otherRelease: ({ missing, unknown }) =>
    `备份与本版本的数据库结构不同（备份多出：${missing.join('、') || '无'}；本版本多出：${unknown.join('、') || '无'}）：请用做备份时的版本恢复，再升级。`,
  notEmpty: () => '这个数据库里已经有事件：只能恢复到空的数据库。',
  keysMissing: () => '请用 --keys 给出密钥备份：没有它，恢复的个人数据谁也读不了。',
  wrongKind: ({ expected }) => (expected === 'keys' ? '这不是密钥备份。' : '这是密钥备份，不是数据备份。'),
};

export const zh = {
  usage: {
    backup:
      '用法：onewindow backup 文件 [--keys 密钥文件] [--data 目录]\n运行中即可备份。密钥只写入 --keys 指定的文件，请与数据备份分开保管；主密钥两边都没有。',
    restore:
      '用法：onewindow restore 文件 --keys 密钥文件 [--drill] [--data 目录]\n恢复到空的数据库（PostgreSQL 15 及以上均可）。主密钥文件须先放回 data/keys/master.key。\n--drill 只是演练：恢复到临时的数据库和目录，核对后全部删除，不动本系统的数据，运行中也可以做。',
    verify:
      '用法：onewindow verify [--heads 文件] [--invariants] [--data 目录]\n从事件重新计算一切：顺序、封存树、每个对象的状态、每张统计表。--invariants 还核对各处之间：编号不缺不重、没有办两次的、文件没有变。',
    rebuild:
      '用法：onewindow rebuild 表名… | --all [--data 目录]\n从事件重新生成清单和统计，运行中即可；中断后再次运行会接着做。verify 报告某个表不符时用它。',
  },
  whichTables: (tables: readonly string[]) => `请给出表名，或用 --all。可以重新生成的表：${tables.join('、')}。`,
  tableUnknown: (table: string, tables: readonly string[]) =>
    `没有可以重新生成的表 ${table}。可以重新生成的表：${tables.join('、')}。`,
  rebuilt: ({ table, streams, rows }: { table: string; streams: number; rows: number }) =>
    `${table}：由 ${streams} 个对象的事件重新生成了 ${rows} 行。`,
  oneFile: '请给出一个文件。',
  notJson: (file: string) => `${file} 不是已公布的封存头（JSON 数组）。`,
  backed: ({ file, keys, rows, files, megabytes }: Backed) =>
    [
      `已备份 ${rows} 行、${files} 个文件到 ${file}（${megabytes} MB）。`,
      keys === undefined
        ? '没有备份密钥：恢复时需要用 --keys 另行备份的密钥文件。'
        : `密钥已另存到 ${keys}，请分开保管。`,
    ].join('\n'),
  restored: ({ rows, files, lostMinutes, seconds, erasedAgain }: Restored) =>
    [
      `已恢复 ${rows} 行、${files} 个文件。`,
      `RPO：备份之后 ${lostMinutes} 分钟内的数据不在备份中。RTO：恢复用了 ${seconds} 秒。`,
      ...(erasedAgain > 0 ? [`重新执行了 ${erasedAgain} 项个人数据删除。`] : []),
    ].join('\n'),
  masterKeyMissing: (ids: readonly string[]) =>
    `缺少主密钥 ${ids.join('、')}：请把原来的主密钥文件放回去，否则个人数据读不了。`,
  drilled: (holds: boolean, seconds: number) =>
    `${holds ? '演练通过：这份备份可以恢复' : '演练没有通过：不要依靠这份备份'}。核对用了 ${seconds} 秒；临时的数据库和文件已经删除。`,
  interrupted: '演练中断：临时的数据库和文件已经删除。',
  verified: (events: number, root: string | undefined) =>
    `共 ${events} 个事件，全部相符。${root === undefined ? '还没有封存。' : `封存根：${root}`}`,
  invariants: (asked: number) => `另外核对了 ${asked} 条各处之间必须成立的规则和全部文件，都成立。`,
  problems: (count: number) => `发现 ${count} 处不符：`,
  refusals,
};
export type ArchiveWording = typeof zh;
