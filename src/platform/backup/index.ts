export type { BackupRefusal } from './format.ts';
export { backUpNightly, findBackups, type BackupFolders, type Nightly } from './nightly.ts';
export { restoreBackup, type RestoreReport, type RestoreRequest } from './restore.ts';
export { writeBackup, type BackupReport, type BackupRequest, type StoredFiles } from './write.ts';
