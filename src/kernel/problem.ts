/**
 * What every refused or failed request answers (RFC 9457, `application/problem+json`): a stable `code`, a `title` that says in a
 * sentence what the person can do, and the fields concerned.
 */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  /** `urn:uuid:` of the request, so that a person can quote it and an operator can find it in the logs. */
  instance?: string;
  /** Which permission rule or law refused, where one did. */
  rule?: string;
  fields?: { field: string; rule: string; message?: string }[];
  /** Facts of the refusal, e.g. the expected and the actual version. (`detail` is prose in RFC 9457, so it is not called that.) */
  facts?: Record<string, unknown>;
};
