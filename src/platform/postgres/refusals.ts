/** What each refusal tells the person who has to act on it. Paths are absolute, versions as PostgreSQL prints them. */
export type RefusalFacts = {
  unsupportedPlatform: { platform: string; arch: string };
  binariesMissing: { package: string };
  binariesUnusable: { path: string; detail: string };
  libraryLinksMissing: { folder: string; detail: string };
  accountMissing: { account: string; detail: string };
  accountShutOut: { account: string; path: string };
  wrongOwner: { path: string; owner: string; account: string };
  folderNotWritable: { path: string; detail: string };
  diskFull: { path: string };
  ownedByProcess: { path: string; pid: number };
  ownedElsewhere: { path: string; pid: number; host: string };
  otherFiles: { path: string };
  otherMajor: { path: string; found: string; expected: string };
  socketFolderTaken: { path: string };
  processesLeft: { path: string };
  notAnswering: { path: string; pid: number };
  otherServer: { path: string; found: string };
  notStarted: { path: string; detail: string; log: string };
};

export type RefusalCode = keyof RefusalFacts;

/** Why the database was not started. Nothing was changed that a later start would not find in order. */
export type PostgresRefusal<Code extends RefusalCode = RefusalCode> = {
  [Each in Code]: { code: Each } & RefusalFacts[Each];
}[Code];
