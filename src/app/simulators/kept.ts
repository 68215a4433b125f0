/** A message as a simulator took it, for whoever wants to see what would have left the house. */
export type KeptMessage = {
  id: string;
  at: string;
  from: string;
  to: string;
  subject: string | null;
  text: string;
  /** What became of it, in the words of the protocol. */
  state: string;
};

const MOST = 1_000;

/** The latest messages, in memory: they end with the program. */
export class KeptMessages {
  readonly #messages: KeptMessage[] = [];

  add(message: KeptMessage): void {
    this.#messages.unshift(message);
    this.#messages.splice(MOST);
  }

  /** Changes what is kept under an id; what is long forgotten stays so. */
  change(id: string, change: Partial<KeptMessage>): void {
    const message = this.#messages.find((one) => one.id === id);
    if (message) Object.assign(message, change);
  }

  get latest(): readonly KeptMessage[] {
    return this.#messages;
  }
}
