import { readings, type Reading } from './readings.ts';

/** One environment variable. `otherwise` is the value when it is not set; a secret is never repeated in a message. */
export type Variable<Value> = {
  name: string;
  read: Reading<Value>;
  otherwise: Value;
  /** How the default is written in the environment and in the document; empty when there is none. */
  written: string;
  secret: boolean;
};

const withDefault = <Value>(name: string, read: Reading<Value>, written: string): Variable<Value> => {
  const value = read(written);
  if (!value.ok) throw new Error(`the default of ${name} is not fit: ${written}`);
  return { name, read, otherwise: value.value, written, secret: false };
};

const optional = <Value>(name: string, read: Reading<Value>): Variable<Value | undefined> => ({
  name,
  read,
  otherwise: undefined,
  written: '',
  secret: false,
});

const list = (name: string, read: Reading<readonly string[]>): Variable<readonly string[]> => ({
  name,
  read,
  otherwise: [],
  written: '',
  secret: false,
});

const secret = <Value>(name: string, read: Reading<Value>) => ({ ...optional(name, read), secret: true });

/** Every variable the program reads, and the only place that names them. What each means stands in the wording files. */
export const VARIABLES = {
  mode: optional('ONEWINDOW_MODE', readings.oneOf('demo', 'production')),
  demoCases: withDefault('ONEWINDOW_DEMO_CASES', readings.count(100_000), '3200'),
  area: withDefault('ONEWINDOW_AREA', readings.area, '370828000000'),
  hallHours: withDefault('ONEWINDOW_HALL_HOURS', readings.hours, '09:00-12:00,13:30-17:30'),
  dataFolder: withDefault('ONEWINDOW_DATA', readings.path, './var'),
  databaseUrl: secret('DATABASE_URL', readings.postgresUrl),
  host: withDefault('HOST', readings.text, 'localhost'),
  port: withDefault('PORT', readings.port, '8080'),
  publicUrl: optional('PUBLIC_URL', readings.publicUrl),
  trustedProxies: list('ONEWINDOW_TRUSTED_PROXIES', readings.addresses),
  tlsCertificate: optional('ONEWINDOW_TLS_CERT', readings.path),
  tlsKey: optional('ONEWINDOW_TLS_KEY', readings.path),
  masterKey: secret('ONEWINDOW_MASTER_KEY', readings.text),
  masterKeyFile: optional('ONEWINDOW_MASTER_KEY_FILE', readings.path),
  togetherDays: withDefault('ONEWINDOW_TOGETHER_DAYS', readings.days(1, 10), '8'),
  proposalDays: withDefault('ONEWINDOW_PROPOSAL_DAYS', readings.days(1, 60), '3'),
  backupFolder: optional('ONEWINDOW_BACKUP_FOLDER', readings.path),
  backupKeysFolder: optional('ONEWINDOW_BACKUP_KEYS_FOLDER', readings.path),
  backupKeep: withDefault('ONEWINDOW_BACKUP_KEEP', readings.days(1, 3_650), '14'),
  scanner: optional('ONEWINDOW_CLAMAV', readings.daemon),
  fontPaths: list('ONEWINDOW_FONT_PATHS', readings.paths),
  issuer: optional('ONEWINDOW_ISSUER', readings.url),
  clientId: optional('ONEWINDOW_CLIENT_ID', readings.text),
  clientSecret: secret('ONEWINDOW_CLIENT_SECRET', readings.text),
  smsGateway: secret('ONEWINDOW_SMS_URL', readings.smsGateway),
  smsSender: optional('ONEWINDOW_SMS_SENDER', readings.smsSender),
  smsSignature: withDefault('ONEWINDOW_SMS_SIGNATURE', readings.smsSignature, '政务服务'),
  mailServer: secret('ONEWINDOW_SMTP_URL', readings.mailServer),
  mailSender: optional('ONEWINDOW_MAIL_SENDER', readings.mailSender),
  expressUrl: optional('ONEWINDOW_EXPRESS_URL', readings.url),
  expressToken: secret('ONEWINDOW_EXPRESS_TOKEN', readings.token),
  expressPayer: withDefault('ONEWINDOW_EXPRESS_PAYER', readings.oneOf('county', 'addressee'), 'county'),
  gatewayAuthority: optional('ONEWINDOW_GATEWAY_CA', readings.path),
  quietHours: withDefault('ONEWINDOW_QUIET_HOURS', readings.quietHours, '21:00-08:00'),
  kioskIdle: withDefault('ONEWINDOW_KIOSK_IDLE', readings.seconds(30, 1_200), '90'),
  kioskNotice: withDefault('ONEWINDOW_KIOSK_NOTICE', readings.seconds(20, 300), '30'),
  kioskRefresh: withDefault('ONEWINDOW_KIOSK_REFRESH', readings.seconds(60, 1_200), '300'),
  bridgePort: withDefault('ONEWINDOW_BRIDGE_PORT', readings.bridgePort, '17370'),
  hostAppName: optional('ONEWINDOW_HOST_APP_NAME', readings.name),
  hostAppNameEn: optional('ONEWINDOW_HOST_APP_NAME_EN', readings.name),
  hostAppReturn: optional('ONEWINDOW_HOST_APP_RETURN', readings.appAddress),
  hostAppTokenUrl: optional('ONEWINDOW_HOST_APP_TOKEN_URL', readings.url),
  hostAppUserUrl: optional('ONEWINDOW_HOST_APP_USER_URL', readings.url),
  hostAppClientId: optional('ONEWINDOW_HOST_APP_CLIENT_ID', readings.text),
  hostAppClientSecret: secret('ONEWINDOW_HOST_APP_CLIENT_SECRET', readings.text),
  hostAppLevels: optional('ONEWINDOW_HOST_APP_LEVELS', readings.levels),
  metricsToken: secret('ONEWINDOW_METRICS_TOKEN', readings.token),
  logLevel: withDefault(
    'ONEWINDOW_LOG_LEVEL',
    readings.oneOf('silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'),
    'info',
  ),
} as const;

export type Key = keyof typeof VARIABLES;

const isKey = (name: string): name is Key => name in VARIABLES;

export const keys = Object.keys(VARIABLES).filter(isKey);

type ValueOf<Kind> = Kind extends Variable<infer Value> ? Value : never;

/** What the program was told, read once at the border. */
export type Config = { readonly [Name in Key]: ValueOf<(typeof VARIABLES)[Name]> };

/** Variables of the project's own test command, which may stand in the environment of a started program. */
export const FOR_TESTS: readonly string[] = [
  'ONEWINDOW_REQUIRE',
  'ONEWINDOW_TEST_POSTGRES',
  'ONEWINDOW_CHROMIUM',
  'ONEWINDOW_ORACLES',
];
