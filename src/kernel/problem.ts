/**
 * What every refused or failed request answers (RFC 9457, `application/problem+json`): a stable `code`, a `title` that says in a
 * sentence what the person can do, and the fields concerned.
 */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  /** Which permission rule or law refused, where one did. */
  rule?: string;
  fields?: { field: string; rule: string; message?: string }[];
  /** Facts of the refusal, e.g. the expected and the actual version. */
  detail?: Record<string, unknown>;
};
