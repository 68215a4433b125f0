import { sep } from 'node:path';
import type { Language } from '../../kernel/language.ts';
import { never } from '../../kernel/result.ts';
import type { Unfit } from './readings.ts';
import type { Config } from './variables.ts';
import { VARIABLES } from './variables.ts';
import { wording } from './wording.ts';

/** What is wrong with the environment. */
export type Fault =
  | { code: 'unknown'; name: string; nearest: string | undefined }
  | { code: 'unfit'; name: string; written: string | undefined; unfit: Unfit }
  | { code: 'alone'; name: string; needs: string }
  | { code: 'both'; name: string; other: string }
  | { code: 'oneInside'; name: string; other: string }
  | { code: 'plainHttp'; name: string }
  | { code: 'plainGateway'; name: string }
  | { code: 'foreignGateway'; name: string }
  | { code: 'plainIdentity'; name: string };

export const faultSentence = (fault: Fault, language: Language): string => {
  const { faults } = wording[language];
  switch (fault.code) {
    case 'unknown':
      return faults.unknown(fault.name, fault.nearest);
    case 'unfit':
      return faults.unfit(
        fault.name,
        fault.written,
        wording[language].shapes[fault.unfit.shape](fault.unfit.choices ?? []),
      );
    case 'alone':
      return faults.alone(fault.name, fault.needs);
    case 'both':
      return faults.both(fault.name, fault.other);
    case 'oneInside':
      return faults.oneInside(fault.name, fault.other);
    case 'plainHttp':
      return faults.plainHttp(fault.name);
    case 'plainGateway':
      return faults.plainGateway(fault.name);
    case 'foreignGateway':
      return faults.foreignGateway(fault.name);
    case 'plainIdentity':
      return faults.plainIdentity(fault.name);
    default:
      return never(fault);
  }
};

/** Faults that only several values together have. */
export function faultsTogether(config: Config): Fault[] {
  return [
    ...pair(config, 'tlsCertificate', 'tlsKey'),
    ...pair(config, 'tlsKey', 'tlsCertificate'),
    ...pair(config, 'issuer', 'clientId'),
    ...pair(config, 'issuer', 'clientSecret'),
    ...pair(config, 'clientId', 'issuer'),
    ...pair(config, 'clientSecret', 'clientId'),
    ...pair(config, 'backupFolder', 'backupKeysFolder'),
    ...pair(config, 'backupKeysFolder', 'backupFolder'),
    ...backupsTogether(config),
    ...pair(config, 'smsGateway', 'smsSender'),
    ...pair(config, 'mailServer', 'mailSender'),
    ...pair(config, 'expressUrl', 'expressToken'),
    ...pair(config, 'expressToken', 'expressUrl'),
    ...(postsInClear(config) ? [{ code: 'plainGateway', name: VARIABLES.expressUrl.name } as const] : []),
    ...(sendsInClear(config) ? [{ code: 'plainGateway', name: VARIABLES.smsGateway.name } as const] : []),
    ...(config.mode === 'demo' ? foreignGateways(config) : []),
    ...together(config, HOST_APP),
    ...together(config, HOST_APP_SIGN_IN),
    ...pair(config, 'hostAppTokenUrl', 'hostAppName'),
    ...(['hostAppTokenUrl', 'hostAppUserUrl'] as const).flatMap((key) => inClear(key, config[key])),
    ...(config.masterKey && config.masterKeyFile
      ? [{ code: 'both', name: VARIABLES.masterKey.name, other: VARIABLES.masterKeyFile.name } as const]
      : []),
    ...(mustBeEncrypted(config) ? [{ code: 'plainHttp', name: VARIABLES.publicUrl.name } as const] : []),
  ];
}

function pair(config: Config, given: keyof Config, needed: keyof Config): Fault[] {
  if (config[given] === undefined || config[needed] !== undefined) return [];
  return [{ code: 'alone', name: VARIABLES[given].name, needs: VARIABLES[needed].name }];
}

/** Whoever carries the one folder away must not have the other. */
function backupsTogether({ backupFolder, backupKeysFolder }: Config): Fault[] {
  if (backupFolder === undefined || backupKeysFolder === undefined) return [];
  const oneHoldsOther = isInside(backupFolder, backupKeysFolder) || isInside(backupKeysFolder, backupFolder);
  const { backupFolder: rows, backupKeysFolder: keys } = VARIABLES;
  return oneHoldsOther ? [{ code: 'oneInside', name: keys.name, other: rows.name }] : [];
}

/** Whether a folder is another, or lies in it. Both are absolute. */
export const isInside = (folder: string, outer: string): boolean =>
  folder === outer || folder.startsWith(outer.endsWith(sep) ? outer : outer + sep);

/** What it takes to be opened inside another app, and to let it say who people are. */
const HOST_APP = ['hostAppName', 'hostAppNameEn', 'hostAppReturn'] as const;
const HOST_APP_SIGN_IN = [
  'hostAppTokenUrl',
  'hostAppUserUrl',
  'hostAppClientId',
  'hostAppClientSecret',
  'hostAppLevels',
] as const;

/** All of them or none. */
function together(config: Config, group: readonly (keyof Config)[]): Fault[] {
  const given = group.find((key) => config[key] !== undefined);
  return given === undefined ? [] : group.flatMap((needed) => pair(config, given, needed));
}

/** Who somebody is does not travel in clear; on one machine nobody listens. */
const inClear = (key: keyof Config, url: URL | undefined): Fault[] =>
  url?.protocol === 'http:' && !isLoopback(url.hostname) ? [{ code: 'plainIdentity', name: VARIABLES[key].name }] : [];

/** In production the only plain http is within one machine. */
const mustBeEncrypted = ({ mode, publicUrl }: Config) =>
  mode === 'production' && publicUrl?.protocol === 'http:' && !isLoopback(publicUrl.hostname);

/** What people are told does not leave the house in clear. A mail server is asked for STARTTLS; SMPP knows only TLS from the start. */
const sendsInClear = ({ smsGateway }: Config) =>
  smsGateway !== undefined && !smsGateway.tls && !isNear(smsGateway.host);

/** Where people live does not leave the house in clear either. */
const postsInClear = ({ expressUrl }: Config) => expressUrl?.protocol === 'http:' && !isNear(expressUrl.hostname);

/**
 * The people of a demo county are invented, their telephone numbers may be somebody's: what is sent from there stays on this machine,
 * whatever is configured. The program asks the same of a database that was set up as a demo.
 */
export function foreignGateways({
  smsGateway,
  mailServer,
  expressUrl,
}: Pick<Config, 'smsGateway' | 'mailServer' | 'expressUrl'>): Fault[] {
  const foreign = [
    ...(smsGateway && !isLoopback(smsGateway.host) ? [VARIABLES.smsGateway.name] : []),
    ...(mailServer && !isLoopback(mailServer.host) ? [VARIABLES.mailServer.name] : []),
    ...(expressUrl && !isLoopback(expressUrl.hostname) ? [VARIABLES.expressUrl.name] : []),
  ];
  return foreign.map((name) => ({ code: 'foreignGateway', name }));
}

/** This machine, or a private network (RFC 1918, RFC 4193): carriers often offer SMPP without TLS over a leased line or a VPN. */
const isNear = (host: string) =>
  isLoopback(host) || /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd][\da-f]{2}:)/i.test(host);

/** A name or an address of this very machine; an IPv4 address may come in its IPv6 form. */
export function isLoopback(host: string): boolean {
  const plain = host.replace(/^::ffff:/, '').replaceAll(/^\[|\]$/g, '');
  return plain === 'localhost' || plain.endsWith('.localhost') || plain === '::1' || /^127(\.\d{1,3}){3}$/.test(plain);
}
