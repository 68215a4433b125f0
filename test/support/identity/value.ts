type Answer<Value> = { ok: true; value: Value } | { ok: false; error: unknown };

/** The value of a result that the test takes for granted. */
export function valueOf<Value>(result: Answer<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
