import { no, ok, type Result } from '../../kernel/result.ts';
import { faultsTogether, type Fault } from './faults.ts';
import { nearestName } from './nearest.ts';
import { FOR_TESTS, VARIABLES, type Config, type Variable } from './variables.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const OURS = 'ONEWINDOW_';

/**
 * Reads the whole environment at once and answers every fault it has, so that one start shows all. A variable that begins with
 * `ONEWINDOW_` and is not known is refused: a setting that is misspelt must not silently be a default. Empty means not set.
 */
export function readConfig(environment: Environment): Result<Config, Fault[]> {
  const { values, faults } = readValues(environment);
  // What is there and does not fit is told as that, not once more as missing.
  const unfit = new Set(faults.map(({ name }) => name));
  const among = faultsTogether(values).filter((fault) => fault.code !== 'alone' || !unfit.has(fault.needs));
  const all = [...unknownNames(environment), ...faults, ...among];
  return all.length === 0 ? ok(values) : no(all);
}

function readValues(environment: Environment): { values: Config; faults: Fault[] } {
  const faults: Fault[] = [];
  const valueOf = <Value>({ name, read, otherwise, secret }: Variable<Value>): Value => {
    const text = environment[name];
    if (text === undefined || text === '') return otherwise;
    const value = read(text);
    if (value.ok) return value.value;
    faults.push({ code: 'unfit', name, written: secret ? undefined : text, unfit: value.error });
    return otherwise;
  };
  const values: Config = { ...ownSettings(valueOf), ...settingsAmongOthers(valueOf) };
  return { values, faults };
}

type ValueOf = <Value>(variable: Variable<Value>) => Value;

const ownSettings = (valueOf: ValueOf) => ({
  mode: valueOf(VARIABLES.mode),
  demoCases: valueOf(VARIABLES.demoCases),
  area: valueOf(VARIABLES.area),
  hallHours: valueOf(VARIABLES.hallHours),
  dataFolder: valueOf(VARIABLES.dataFolder),
  databaseUrl: valueOf(VARIABLES.databaseUrl),
  host: valueOf(VARIABLES.host),
  port: valueOf(VARIABLES.port),
  publicUrl: valueOf(VARIABLES.publicUrl),
  trustedProxies: valueOf(VARIABLES.trustedProxies),
  tlsCertificate: valueOf(VARIABLES.tlsCertificate),
  tlsKey: valueOf(VARIABLES.tlsKey),
  masterKey: valueOf(VARIABLES.masterKey),
  masterKeyFile: valueOf(VARIABLES.masterKeyFile),
  togetherDays: valueOf(VARIABLES.togetherDays),
  proposalDays: valueOf(VARIABLES.proposalDays),
  backupFolder: valueOf(VARIABLES.backupFolder),
  backupKeysFolder: valueOf(VARIABLES.backupKeysFolder),
  backupKeep: valueOf(VARIABLES.backupKeep),
  scanner: valueOf(VARIABLES.scanner),
  fontPaths: valueOf(VARIABLES.fontPaths),
  quietHours: valueOf(VARIABLES.quietHours),
  kioskIdle: valueOf(VARIABLES.kioskIdle),
  kioskNotice: valueOf(VARIABLES.kioskNotice),
  kioskRefresh: valueOf(VARIABLES.kioskRefresh),
  metricsToken: valueOf(VARIABLES.metricsToken),
  logLevel: valueOf(VARIABLES.logLevel),
});

/** How this installation reaches, and is reached by, systems of others. */
const settingsAmongOthers = (valueOf: ValueOf) => ({
  issuer: valueOf(VARIABLES.issuer),
  clientId: valueOf(VARIABLES.clientId),
  clientSecret: valueOf(VARIABLES.clientSecret),
  smsGateway: valueOf(VARIABLES.smsGateway),
  smsSender: valueOf(VARIABLES.smsSender),
  smsSignature: valueOf(VARIABLES.smsSignature),
  mailServer: valueOf(VARIABLES.mailServer),
  mailSender: valueOf(VARIABLES.mailSender),
  expressUrl: valueOf(VARIABLES.expressUrl),
  expressToken: valueOf(VARIABLES.expressToken),
  expressPayer: valueOf(VARIABLES.expressPayer),
  gatewayAuthority: valueOf(VARIABLES.gatewayAuthority),
  bridgePort: valueOf(VARIABLES.bridgePort),
  hostAppName: valueOf(VARIABLES.hostAppName),
  hostAppNameEn: valueOf(VARIABLES.hostAppNameEn),
  hostAppReturn: valueOf(VARIABLES.hostAppReturn),
  hostAppTokenUrl: valueOf(VARIABLES.hostAppTokenUrl),
  hostAppUserUrl: valueOf(VARIABLES.hostAppUserUrl),
  hostAppClientId: valueOf(VARIABLES.hostAppClientId),
  hostAppClientSecret: valueOf(VARIABLES.hostAppClientSecret),
  hostAppLevels: valueOf(VARIABLES.hostAppLevels),
});

function unknownNames(environment: Environment): Fault[] {
  const known = Object.values(VARIABLES).map(({ name }) => name);
  return Object.keys(environment)
    .filter((name) => name.startsWith(OURS) && !known.includes(name) && !FOR_TESTS.includes(name))
    .map((name) => ({ code: 'unknown', name, nearest: nearestName(name, known) }));
}
