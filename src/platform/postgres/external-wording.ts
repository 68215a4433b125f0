import type { Language } from '../../kernel/language.ts';

export type CheckName =
  'reachable' | 'version' | 'encoding' | 'durability' | 'primary' | 'chineseLetters' | 'collation';

/** What a check says when it holds and when it fails, given what was found. */
type Sentences = { holds(found: string): string; fails(found: string): string };

const zh: Record<CheckName, Sentences> = {
  reachable: {
    holds: () => '可以连接。',
    fails: (reason) => `无法连接（${reason}）：请检查 DATABASE_URL 和该服务器。`,
  },
  version: {
    holds: (version) => `PostgreSQL ${version}。`,
    fails: (version) => `PostgreSQL ${version} 过旧：需要 15 或更高版本。`,
  },
  encoding: {
    holds: (encoding) => `编码 ${encoding}。`,
    fails: (encoding) => `编码为 ${encoding}：请以 ENCODING 'UTF8' 重建数据库。`,
  },
  durability: {
    holds: (settings) => `已确认的提交断电不丢（${settings}）。`,
    fails: (settings) =>
      `断电会丢失已确认的提交（${settings}）：请打开 fsync、full_page_writes 和 synchronous_commit。`,
  },
  primary: {
    holds: () => '是主库，可以写入。',
    fails: () => '是只读备库：请将 DATABASE_URL 指向主库。',
  },
  chineseLetters: {
    holds: (locale) => `识别汉字（${locale}）。`,
    fails: (locale) =>
      `区域设置 ${locale} 不把汉字当作文字，相似搜索将查不到中文：请以 LC_CTYPE 'C.UTF-8' 重建数据库。`,
  },
  collation: {
    holds: () => '索引的排序规则与系统一致。',
    fails: (versions) =>
      `系统的排序规则已变（${versions}），索引可能漏行：请 REINDEX DATABASE，再 ALTER DATABASE … REFRESH COLLATION VERSION。`,
  },
};

const en: Record<CheckName, Sentences> = {
  reachable: {
    holds: () => 'It answers.',
    fails: (reason) => `It cannot be reached (${reason}): check DATABASE_URL and that server.`,
  },
  version: {
    holds: (version) => `PostgreSQL ${version}.`,
    fails: (version) => `PostgreSQL ${version} is too old: 15 or newer is needed.`,
  },
  encoding: {
    holds: (encoding) => `Encoding ${encoding}.`,
    fails: (encoding) => `The encoding is ${encoding}: make the database again with ENCODING 'UTF8'.`,
  },
  durability: {
    holds: (settings) => `A confirmed commit survives a power cut (${settings}).`,
    fails: (settings) =>
      `A power cut would lose confirmed commits (${settings}): switch fsync, full_page_writes and synchronous_commit on.`,
  },
  primary: {
    holds: () => 'It is a primary and can be written.',
    fails: () => 'It is a read-only standby: let DATABASE_URL name the primary.',
  },
  chineseLetters: {
    holds: (locale) => `Chinese characters count as letters (${locale}).`,
    fails: (locale) =>
      `Under the locale ${locale} Chinese characters are no letters, and similarity search finds none: make the database again with LC_CTYPE 'C.UTF-8'.`,
  },
  collation: {
    holds: () => 'Indexes are sorted as the system sorts.',
    fails: (versions) =>
      `The system's sort order has changed (${versions}), indexes may miss rows: REINDEX DATABASE, then ALTER DATABASE … REFRESH COLLATION VERSION.`,
  },
};

export const CHECK_WORDING: Record<Language, Record<CheckName, Sentences>> = { zh, en };
