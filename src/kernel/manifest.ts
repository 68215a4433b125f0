/** What a module says of itself at its door; a test holds it against the real imports. */
export type Manifest = {
  name: string;
  /** Modules whose door it imports. Each stands on a lower floor. */
  dependsOn: readonly string[];
  /** Event streams of other modules that its reactions follow. */
  listensTo: readonly string[];
  /** Event streams that it writes. */
  provides: readonly string[];
};
