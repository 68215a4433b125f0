import type { OperationWording } from './zh.ts';

const ADMINISTRATOR = {
  systemAdministrator: 'System administrator',
  securityAdministrator: 'Security administrator',
  auditAdministrator: 'Audit administrator',
} as const;

export const en: OperationWording = {
  usage: {
    start: [
      'usage: onewindow start [--port 8080] [--data FOLDER] [--no-demo]',
      'Starts the system. The first start makes the database, by default that of a demo county whose data are synthetic; --no-demo makes an empty one for production.',
      'Everything else is set by environment variables: docs/how-to/configuration.md.',
    ].join('\n'),
    init: [
      'usage: onewindow init [--demo | --production --administrators FILE] [--data FOLDER]',
      'Makes the database without serving anybody: --demo (the default) that of a demo county, --production an empty one, for which three administrators must be named.',
      'The file is a JSON array with one of each kind (- reads standard input):',
      '  [{"kind":"systemAdministrator","name":"…","citizenId":"…","phone":"…","staffNumber":"…","loginName":"…","department":"…"},',
      '   {"kind":"securityAdministrator",…},{"kind":"auditAdministrator",…}]',
      'Each temporary password is shown once; the first sign-in changes it and enrols a second factor.',
    ].join('\n'),
    migrate:
      'usage: onewindow migrate [--data FOLDER]\nBrings the database to this release. A start does the same by itself.',
    load: 'usage: onewindow load FOLDER [--data FOLDER]\nBrings the catalogue to what the files of the folder say: what is new or changed is published as a new version. The folder data/ shows the format.',
    stop: 'usage: onewindow stop [--data FOLDER]\nStops the program that uses the data folder: requests in hand are finished, the database is closed.',
  },
  migrated: (applied, unchanged) =>
    applied.length === 0
      ? `The database is up to date (${unchanged} migrations).`
      : `Applied ${applied.join(', ')}; ${unchanged} stood already.`,
  initialised: { demo: 'The demo database is ready.', production: 'The production database is ready.' },
  administrator: ({ kind, loginName, temporaryPassword }) =>
    `${ADMINISTRATOR[kind]}: login ${loginName}, temporary password ${temporaryPassword} (shown only now)`,
  oneMode: 'Only one of --demo and --production can be chosen.',
  administratorsMissing:
    'A production database needs administrators: give --administrators FILE, as onewindow help init describes.',
  administratorsUnreadable: (place, reason) =>
    `${place} is no list of administrators (${reason}); onewindow help init describes it.`,
  threePeople: (missing) =>
    `System, security and audit administration are three people (等保三级), one of each: see to ${missing}.`,
  oneFolder: 'Name one folder: onewindow load FOLDER',
  noCatalogue: (folder) => `${folder} has no items.json: it is no catalogue folder.`,
  loaded: ({ created, changed, unchanged, refused }) =>
    [
      `${created} created, ${changed} changed, ${unchanged} unchanged, ${refused.length} refused.`,
      ...refused.map(({ key, reason, detail }) => `  ${key}: ${reason} (${detail})`),
    ].join('\n'),
  running: (url) => `OneWindow runs at ${url}`,
  mode: {
    demo: 'This is a demo county: people and cases are synthetic.',
    production:
      'This is a production database. If no administrator was named yet, stop it and run onewindow init --production.',
  },
  simulated: (sms, mail) => `SIMULATOR: short messages go to ${sms} and e-mail to ${mail}, nowhere else.`,
  simulatedExpress: (page) => `SIMULATOR: parcels go to ${page} and nowhere else.`,
  accounts: 'Demo accounts (login, password, role; shown only this once):',
  logs: (file) => `Log: ${file}`,
  howToStop: 'To stop it: Ctrl-C, or onewindow stop.',
  stopping: 'Stopping: requests in hand are finished first …',
  ended: 'Stopped.',
  nothingRuns: (folder) => `Nothing uses ${folder}.`,
  runsElsewhere: (pid, host) => `The program runs on another machine, ${host} (process ${pid}): stop it there.`,
  stopped: (pid) => `Process ${pid} has stopped.`,
  stillRuns: (pid) => `Process ${pid} has not stopped yet: look again later, or stop it once more.`,
};
