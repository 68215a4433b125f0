import type { Language } from '../../kernel/language.ts';
import type { Mode } from '../../platform/installation/index.ts';

type Wording = {
  otherMode: Record<Mode, string>;
  otherMasterKey: (id: string) => string;
  otherFiles: (folder: string) => string;
  portTaken: (host: string, port: number) => string;
  fileUnreadable: (path: string, reason: string) => string;
};

/** What setting up says when it cannot go on. */
export const setUpWording: Readonly<Record<Language, Wording>> = {
  zh: {
    otherMode: {
      demo: '这个数据库是演示库，不能改作正式库：请用 --data 或 DATABASE_URL 另选一个空库，再运行 onewindow init --production。',
      production: '这个数据库是正式库，不会写入演示数据：请去掉 ONEWINDOW_MODE=demo，或另选一个空库。',
    },
    otherMasterKey: (id) =>
      `数据库中的数据由另一把主密钥（${id}）加密，当前密钥打不开：请放回原来的密钥文件，或在 ONEWINDOW_MASTER_KEY 中补上它。`,
    otherFiles: (folder) =>
      `${folder} 不是这个数据库的文件目录：多个进程须共用同一个数据目录，请检查 --data 或挂载点；若是从备份恢复，请连同文件一起恢复。`,
    portTaken: (host, port) => `${host} 的端口 ${port} 已被占用：请停止占用它的程序，或用 --port 另选端口。`,
    fileUnreadable: (path, reason) => `无法读取 ${path}（${reason}）：请检查 TLS 证书和私钥的路径与权限。`,
  },
  en: {
    otherMode: {
      demo: 'This database was set up as a demo and cannot become production: choose an empty one with --data or DATABASE_URL, then run onewindow init --production.',
      production:
        'This database was set up for production and takes no demo data: remove ONEWINDOW_MODE=demo, or choose an empty one.',
    },
    otherMasterKey: (id) =>
      `The data in this database are encrypted with another master key (${id}), which is not held here: put its file back, or add it to ONEWINDOW_MASTER_KEY.`,
    otherFiles: (folder) =>
      `${folder} is not the folder of this database's files: several processes must share one data folder, so check --data or the mount; after a restore, restore the files too.`,
    portTaken: (host, port) =>
      `Port ${port} on ${host} is taken: stop the program that uses it, or choose another with --port.`,
    fileUnreadable: (path, reason) =>
      `${path} cannot be read (${reason}): check path and permissions of the TLS files.`,
  },
};
