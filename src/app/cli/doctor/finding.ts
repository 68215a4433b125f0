/** What `doctor` looks at, beside what the database room says of an external server. */
export type CheckName =
  | 'node'
  | 'dataFolder'
  | 'diskSpace'
  | 'fonts'
  | 'database'
  | 'migrations'
  | 'roles'
  | 'clock'
  | 'keys'
  | 'files'
  | 'county'
  | 'followers'
  | 'smsGateway'
  | 'mailServer'
  | 'sending'
  | 'hostApp'
  | 'hostAppAnswers'
  | 'hostAppReal'
  | 'publicUrl'
  | 'standby'
  | 'scanner'
  | 'masterKeyApart'
  | 'backupScheduled'
  | 'backupFolders'
  | 'backupAge'
  | 'backupFailed'
  | 'backupKeysApart'
  | 'backupOffDisk';

/** `found` is what the sentence of the check needs to name. */
export type Finding = { name: CheckName; ok: boolean; found: string };

export const finding = (name: CheckName, ok: boolean, found: string): Finding => ({ name, ok, found });
