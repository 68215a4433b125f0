/** A decision: a value, or a refusal that says what is wrong. Exceptions are for bugs and broken infrastructure only. */
export type Result<Value, Refusal> = { ok: true; value: Value } | { ok: false; error: Refusal };

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const no = <Refusal>(error: Refusal): { ok: false; error: Refusal } => ({ ok: false, error });

/** Closes a switch over a union: a variant that was forgotten does not compile, and one that slips in at run time is a bug. */
export function never(value: never): never {
  throw new Error(`unexpected variant: ${JSON.stringify(value)}`);
}
