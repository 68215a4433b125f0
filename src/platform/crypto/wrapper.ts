/** A secret under a master key, and which generation of the master key that was. */
export type Wrapped = { masterId: string; bytes: Uint8Array };

/**
 * Whoever holds the master keys: our own key file, or by configuration a key management service that never shows them.
 * `context` names the row that the secret belongs to; the wrapped bytes open in no other.
 */
export type KeyWrapper = {
  /** Generations held, newest first. New secrets are wrapped by the newest; the others only unwrap. */
  readonly masterIds: readonly [string, ...string[]];
  wrap(secret: Uint8Array, context: string): Promise<Wrapped>;
  /** Throws `UnwrapFailed` when the generation is not held, or the bytes or their context are not what was wrapped. */
  unwrap(wrapped: Wrapped, context: string): Promise<Uint8Array>;
};

/** The key store and the master key do not belong together, or somebody changed a row. */
export class UnwrapFailed extends Error {
  override readonly name = 'UnwrapFailed';
}
