/** What is entered into the log so much later than it happened is history: people were told of it then. */
const HISTORY_MS = 86_400_000;

/** When people were told of what was entered afterwards; undefined for what happens now. */
export const toldBefore = ({ at, recordedAt }: { at: Date; recordedAt: Date }): Date | undefined =>
  recordedAt.valueOf() - at.valueOf() > HISTORY_MS ? at : undefined;
