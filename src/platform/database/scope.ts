import type { Area, CaseId, PersonId } from '../../kernel/id.ts';

/**
 * What one transaction may see and touch; row-level security reads it. A key that is absent opens nothing:
 * a scope of only an area sees no person, no case and no file.
 */
export type Scope = {
  area: Area;
  /** Rows about this person or belonging to the legal persons that he or she acts for. */
  person?: PersonId;
  /** Legal persons for whom the caller acts in this transaction. */
  organisations?: readonly string[];
  /** Mandates under which the caller may act for other persons now. */
  mandates?: readonly string[];
  /** Departments whose cases the caller works on, or `all` for those who supervise the whole county. */
  departments?: readonly string[] | 'all';
  /** One case opened by its number and query code. */
  case?: CaseId;
  /** Hash of a secret that the caller presents (session cookie, login name, one-time link): opens the one row that holds it. */
  presented?: string;
};

const SETTINGS = {
  area: (scope: Scope) => scope.area,
  person: (scope: Scope) => scope.person ?? '',
  organisations: (scope: Scope) => listOf(scope.organisations),
  mandates: (scope: Scope) => listOf(scope.mandates),
  departments: (scope: Scope) => (scope.departments === 'all' ? '*' : listOf(scope.departments)),
  case: (scope: Scope) => scope.case ?? '',
  presented: (scope: Scope) => scope.presented ?? '',
} as const;

/** The settings of a scope as one statement for the simple protocol, so that it travels with `begin`. */
export function scopeStatement(scope: Scope, quote: (text: string) => string): string {
  const calls = Object.entries(SETTINGS).map(
    ([name, read]) => `set_config('onewindow.${name}', ${quote(read(scope))}, true)`,
  );
  return `select ${calls.join(', ')}`;
}

function listOf(keys: readonly string[] = []): string {
  const unfit = keys.find((key) => !/^[\w.:-]+$/.test(key));
  if (unfit !== undefined) throw new Error(`not a key that a scope can hold: ${unfit}`);
  return keys.join(',');
}
