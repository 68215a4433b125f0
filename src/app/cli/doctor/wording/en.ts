import type { DoctorWording } from './zh.ts';

const STANDBY: Readonly<Record<string, string>> = {
  none: "Production has no synchronous standby: when the database's machine breaks, what was received since the last backup is gone. Set one up.",
  away: 'The database waits for a synchronous standby and none streams: no commit completes. Start the standby, or make it anew.',
  hidden: 'Whether a standby streams cannot be seen: grant pg_monitor to the user of DATABASE_URL.',
};

export const en: DoctorWording = {
  usage:
    'usage: onewindow doctor [--data FOLDER]\nLooks at this machine, the database, keys and files, one by one. It reads only and changes nothing.',
  checks: {
    node: {
      holds: (version) => `Node.js ${version}.`,
      fails: (version) => `Node.js ${version} is too old: 20.19 or newer is needed.`,
    },
    dataFolder: {
      holds: (folder) => `${folder} can be written.`,
      fails: (folder) => `${folder} cannot be written: allow it, or choose another folder with --data.`,
    },
    diskSpace: {
      holds: (free) => `${free} left.`,
      fails: (free) => `Only ${free} left: make room for at least 1 GiB.`,
    },
    fonts: {
      holds: (families) => `Chinese can be printed (${families}).`,
      fails: (missing) => `No font can print "${missing}": install Noto Sans CJK, or set ONEWINDOW_FONT_PATHS.`,
    },
    database: {
      holds: () => 'The embedded database does not run; a start runs it.',
      fails: () => 'The embedded database cannot be used.',
    },
    migrations: {
      holds: () => 'The database is at this release.',
      fails: (missing) => `The database is behind this release (${missing}): run onewindow migrate.`,
    },
    roles: {
      holds: () => 'The database roles are there, each held by row-level security.',
      fails: (roles) =>
        `Roles are missing or step over row-level security (${roles}): run onewindow migrate as the owner, and take superuser and bypassrls from them.`,
    },
    clock: {
      holds: (skew) => `The clocks of this machine and of the database differ by ${skew} ms.`,
      fails: (skew) =>
        `The clocks of this machine and of the database differ by ${skew} ms: turn time synchronisation on.`,
    },
    keys: {
      holds: () => 'The master key is held and opens the data.',
      fails: (what) => `The master key cannot be used or does not open the data (${what}): put its file back.`,
    },
    files: {
      holds: (folder) => `${folder} holds the files of this database.`,
      fails: (folder) => `${folder} does not hold the files of this database: several processes must share one folder.`,
    },
    hostApp: {
      holds: (app) => `${app} opens our pages; people sign in here.`,
      fails: (app) => `${app} cannot open our pages.`,
    },
    hostAppAnswers: {
      holds: (place) => `The app that signs people in answers at ${place}.`,
      fails: (place) =>
        `The app that signs people in does not answer at ${place}: look at the network, and at ONEWINDOW_HOST_APP_TOKEN_URL.`,
    },
    hostAppReal: {
      holds: (place) => `The app that signs people in is at ${place}.`,
      fails: (place) =>
        `In production an app on this very machine (${place}) says who people are: that is a simulator, or a proxy that must be meant. Set ONEWINDOW_HOST_APP_TOKEN_URL to the app itself.`,
    },
    county: {
      holds: (reached) => `The history of the demo county: ${reached} acts carried out.`,
      fails: (reached) =>
        `The history of the demo county stands at ${reached} acts and no program carries it on: start one.`,
    },
    followers: {
      holds: () => 'No follower of the log is behind.',
      fails: (late) =>
        `Followers of the log are behind or set streams aside (name: behind/aside): ${late}. See the log.`,
    },
    smsGateway: {
      holds: (found) =>
        found === ''
          ? 'No SMS gateway is configured: people are told in the portal only; a running demo has its simulator.'
          : 'The SMS gateway lets us in.',
      fails: (found) =>
        `The SMS gateway cannot be used (${found}): check ONEWINDOW_SMS_URL, or ask who runs it. Messages wait meanwhile.`,
    },
    mailServer: {
      holds: (found) =>
        found === ''
          ? 'No mail server is configured: no e-mail is offered; a running demo has its simulator.'
          : 'The mail server lets us in.',
      fails: (found) =>
        `The mail server cannot be used (${found}): check ONEWINDOW_SMTP_URL, or ask who runs it. Letters wait meanwhile.`,
    },
    sending: {
      holds: () => 'Messages go out in time.',
      fails: (late) => `Messages wait longer than they should (channel: how many): ${late}. See the log.`,
    },
    publicUrl: {
      holds: (address) => `People reach this system at ${address}.`,
      fails: (address) =>
        `${address === '' ? 'Production has no public address' : `The public address ${address} is open to this machine only`}: links in messages, codes and receipts lead nobody here. Set PUBLIC_URL.`,
    },
    standby: {
      holds: (names) => `A commit counts once the synchronous standby (${names}) has it too.`,
      fails: (state) => STANDBY[state] ?? state,
    },
    scanner: {
      holds: () => 'Uploaded files are scanned for viruses.',
      fails: () => 'Production scans no uploads for viruses; they are shown as unscanned. Set ONEWINDOW_CLAMAV.',
    },
    masterKeyApart: {
      holds: () => 'The master key is not among the backups.',
      fails: (file) =>
        `The master key (${file}) lies among the backups: whoever has them can open everything. Move it.`,
    },
    backupScheduled: {
      holds: () => 'No backup is scheduled.',
      fails: () =>
        'Production is not backed up by schedule: set ONEWINDOW_BACKUP_FOLDER and ONEWINDOW_BACKUP_KEYS_FOLDER.',
    },
    backupFolders: {
      holds: (folder) => `Every night is backed up to ${folder}.`,
      fails: (folders) => `Not there, or not to be read and written: ${folders}. Make or mount it, and allow both.`,
    },
    backupAge: {
      holds: (hours) => `The newest whole backup is ${hours} hours old.`,
      fails: (hours) =>
        hours === ''
          ? 'There is no whole backup yet: the first is made within an hour of running.'
          : `The newest whole backup is ${hours} hours old, more than 36: see whether the program runs, and in the log why none was made.`,
    },
    backupFailed: {
      holds: () => 'No backup failed since the newest whole one.',
      fails: (error) =>
        `A backup failed since the newest whole one (${error}): see the log; it is tried again every hour.`,
    },
    backupKeysApart: {
      holds: (folder) => `The keys of the backups are kept apart in ${folder}.`,
      fails: (folder) =>
        `Backups and their keys (${folder}) are in one place: whoever takes one disk has both. Set ONEWINDOW_BACKUP_KEYS_FOLDER to another disk or share.`,
    },
    backupOffDisk: {
      holds: () => 'The backups are in a fit place.',
      fails: (folder) =>
        `Backups (${folder}) and data are on one disk: when it breaks, both are gone. Set ONEWINDOW_BACKUP_FOLDER to another disk or share.`,
    },
  },
  mark: { holds: 'ok', fails: 'FAILS' },
};
