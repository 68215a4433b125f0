import type { Json } from '../../core/expression/value.ts';
import type { IncidentCode, State, Token } from '../../core/state.ts';

/** Every reason for which a token stops; a new one does not compile until it stands here. */
const INCIDENTS: Record<IncidentCode, true> = {
  noWay: true,
  conditionTooLong: true,
  instancesUnknown: true,
  tooManyInstances: true,
  departmentsUnknown: true,
  tooManyTokens: true,
  tooDeep: true,
  runaway: true,
  timerUnreadable: true,
  timerWithoutDay: true,
};

export const isIncidentCode = (code: string): code is IncidentCode => Object.hasOwn(INCIDENTS, code);

type Kept = {
  status: State['status'];
  serial: number;
  tokens: readonly Record<string, unknown>[];
  variables: Record<string, unknown>;
};

/** A state of the core as an event holds it. Throws when it was not written by the core. */
export function readState({ status, serial, tokens, variables }: Kept): State {
  return { status, serial, tokens: tokens.map(tokenOf), variables: valuesIn(variables) };
}

function tokenOf(kept: Record<string, unknown>): Token {
  if (!isToken(kept)) throw new Error('an event holds a state that the core did not write');
  return kept;
}

const isToken = (kept: Record<string, unknown>): kept is Record<string, unknown> & Token =>
  typeof kept['id'] === 'number' && typeof kept['at'] === 'string';

/** Values as JSON has them; what came out of an event is nothing else. */
export const valuesIn = (kept: Readonly<Record<string, unknown>>): Record<string, Json> =>
  Object.fromEntries(Object.entries(kept).flatMap(([name, value]) => (isPlain(value) ? [[name, value]] : [])));

function isPlain(value: unknown): value is Json {
  if (value === null || typeof value !== 'object')
    return ['boolean', 'number', 'string', 'object'].includes(typeof value);
  return Array.isArray(value) ? value.every(isPlain) : Object.values(value).every(isPlain);
}
