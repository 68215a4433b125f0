import type { ConfigWording } from './zh.ts';

export const en: ConfigWording = {
  meanings: {
    mode: '`demo` has the synthetic data of a demo county; `production` is empty and forces a new administrator. Not set: what this database was initialised as, and `demo` for a new one.',
    demoCases: 'How many cases a demonstration county has had in the year before its first start; 0: none.',
    area: 'The 12-digit division code of the county that owns this system.',
    hallHours: 'When the hall is open on a working day; limits in hours count these.',
    dataFolder:
      'Data folder: embedded database, encrypted files and master key. Back it up with the database, and the master key apart.',
    databaseUrl:
      'Address of a PostgreSQL of your own (15 or newer); of a primary and its standby both hosts, with a comma between. Not set: the embedded one is started.',
    host: 'Network address to listen on; `0.0.0.0` means every interface.',
    port: 'Port to listen on; `0` means any free one.',
    publicUrl:
      'Address under which browsers reach this system (scheme, host, port, no path). Not set: this machine and the port.',
    trustedProxies:
      'IP addresses or networks of reverse proxies, comma between them. Only their `X-Forwarded-*` headers are believed.',
    tlsCertificate:
      'File with the TLS certificate chain (PEM). With the key set too, this program serves https itself.',
    tlsKey: 'File with the TLS private key (PEM).',
    masterKey:
      'Master key: base64 of 32 random bytes, newest first, comma between generations. Not set: the key file in the data folder.',
    masterKeyFile:
      'File that holds the master key (the same text, a line per generation), such as a mounted container secret.',
    togetherDays:
      'Working days from a decision for which its result waits for others of its theme that are to come together, at the longest (1 to 10).',
    proposalDays:
      'Working days in which a proposed drawing is to be answered; then who may publish it is reminded, once (1 to 60).',
    backupFolder:
      'Folder for the backup of every night (02:00 in China). It must be there, best on another disk or a share. Not set: nothing is backed up by itself. See `operate.md`.',
    backupKeysFolder:
      'Folder for the keys of those backups. It must be there, apart from the other: neither inside the other nor the same.',
    backupKeep: 'Days for which these backups are kept (1 to 3650). The newest always stays.',
    scanner:
      'Where the ClamAV daemon listens: `host:port` or the path of its socket. Not set: uploads are shown as unscanned.',
    fontPaths:
      "More folders or files in which to look for a Chinese font, with the system's path separator between them.",
    issuer: 'Address of another OpenID Connect issuer. Not set: the embedded one.',
    clientId: 'The client id that the other issuer knows us by.',
    clientSecret: 'The client secret at the other issuer.',
    smsGateway:
      'The SMS gateway (SMPP 3.4): `smpps://system:password@host:port` under TLS, or `smpp://` within a private network. Not set: no short messages are offered; a demo has a simulator.',
    smsSender: 'The number, or letters, that telephones show as sender.',
    smsSignature: 'The name in 【】 in front of every short message, as registered with the carrier.',
    mailServer:
      'The mail server: `smtp://user:password@host:587` (STARTTLS is demanded but on this machine) or `smtps://`. Not set: no e-mail is offered; a demo has a simulator.',
    mailSender: 'The sender of letters: an address, or `name <address>`.',
    expressUrl:
      'Address of the courier’s interface (`https://`, or `http://` within a private network). Not set: nothing can be posted; a demo has a simulator. See `issuing.md`.',
    expressToken: 'The token by which the courier knows us (at least 16 characters).',
    expressPayer: 'Who pays the postage: `county` or `addressee`.',
    gatewayAuthority:
      'File with the certificates (PEM) by which SMS gateway and mail server are known. Not set: the public authorities.',
    quietHours:
      'When no telephone shall ring, in China Standard Time, or `none`. People may choose hours of their own.',
    kioskIdle: 'Seconds that a kiosk waits for somebody before it asks whether anybody is there (30 to 1200).',
    kioskNotice: 'Seconds to answer that question before the kiosk signs out and forgets (20 to 300).',
    kioskRefresh: 'The same wait for a kiosk whose browser runs no script (60 to 1200).',
    bridgePort:
      "Port at which the program with card reader and document camera listens on the clerks' own computers, or `none`. See `devices.md`.",
    hostAppName:
      'Chinese name of the app that opens these pages inside itself, such as 爱山东. Not set: no app does. See `host-app.md`.',
    hostAppNameEn: 'English name of that app.',
    hostAppReturn: 'Address that leads back to that app: `https://…`, or one of its own scheme.',
    hostAppTokenUrl: 'Where that app exchanges a login ticket for a token. Not set: the app signs nobody in.',
    hostAppUserUrl: 'Where that app says whom a token is about.',
    hostAppClientId: 'The client id that the app knows us by.',
    hostAppClientSecret: 'The client secret at the app.',
    hostAppLevels:
      'What the app calls its real-name levels, each with ours (0 to 4), such as `L1=1,L2=2,L3=3`. What is not named is level 0.',
    metricsToken: 'Token to read `/metrics` (at least 16 characters). Not set: only this machine may.',
    logLevel: 'How much is logged: `silent`, `fatal`, `error`, `warn`, `info`, `debug`, `trace`.',
  },
  shapes: {
    area: () => "it must be a county's 12-digit division code that ends in six zeros, such as 370828000000",
    addresses: () => 'it must be IP addresses or networks with commas between them, such as 10.0.0.0/8,::1',
    appAddress: () => 'it must be an https:// address, or an address of the scheme of an app such as countyapp://home',
    bridgePort: () => 'it must be a whole number from 1 to 65535, or none',
    choice: (choices) => `it must be one of ${choices.join(', ')}`,
    daemon: () => 'it must be host:port or a socket path that begins with /, such as 127.0.0.1:3310',
    days: ([least, most]) => `it must be a whole number of days from ${least} to ${most}`,
    hours: () => 'it must be written as 09:00-12:00,13:30-17:30',
    mailSender: () => 'it must be an e-mail address, alone or as name <address>',
    mailServer: () => 'it must be written as smtp://user:password@host:587 or smtps://user:password@host:465',
    postgresUrl: () => 'it must begin with postgres://, such as postgres://user:password@host/database',
    port: () => 'it must be a whole number from 0 to 65535',
    publicUrl: () => 'it must be an http:// or https:// address without a path, such as https://ban.example.gov.cn',
    quietHours: () => 'it must be written as 21:00-08:00, or none',
    smsGateway: () =>
      'it must be written as smpps://system:password@host:3550 (at most 15 and 8 characters), or smpp:// within a private network',
    smsSender: () => 'it must be 3 to 20 digits, or up to 11 letters',
    smsSignature: () => 'it must be 2 to 12 characters without brackets',
    levels: () => 'it must be names of levels with ours from 0 to 4, such as L1=1,L2=2,L3=3',
    name: () => 'it must be a name of at most 40 characters on one line',
    count: ([, most]) => `it must be a whole number up to ${most}`,
    seconds: ([least, most]) => `it must be a whole number of seconds from ${least} to ${most}`,
    url: () => 'it must be an http:// or https:// address',
    token: () => 'it must be at least 16 letters, digits or characters . _ ~ + / = -',
  },
  faults: {
    unknown: (name, nearest) =>
      nearest === undefined
        ? `The environment variable ${name} is not known.`
        : `The environment variable ${name} is not known; did you mean ${nearest}?`,
    unfit: (name, written, shape) =>
      written === undefined ? `The value of ${name} is not fit: ${shape}.` : `${name} is "${written}", but ${shape}.`,
    alone: (name, needs) => `${name} is set, so ${needs} must be set too.`,
    both: (name, other) => `Only one of ${name} and ${other} may be set.`,
    oneInside: (name, other) =>
      `Backups and their keys are kept apart: ${name} and ${other} must be two folders, neither inside the other.`,
    plainGateway: (name) =>
      `Short messages do not leave the house in clear: begin ${name} with smpps://, or name a gateway in a private network.`,
    foreignGateway: (name) =>
      `The people of a demo county are invented, but their telephone numbers may be somebody's: remove ${name}, or name a server of this machine.`,
    plainIdentity: (name) =>
      `Who people are does not travel in clear: set ${name} to an https:// address, or to one of this machine.`,
    plainHttp: (name) => `Production does not serve others over plain http: set ${name} to an https:// address.`,
  },
  document: {
    name: 'Variable',
    otherwise: 'Default',
    meaning: 'Meaning',
  },
};
