import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../database/index.ts';
import type { Recorded } from '../event.ts';

/** An event in its place in the one order of the log. */
export type Numbered = { seq: number; recorded: Recorded };

/** Which events of one kind of stream somebody takes, and how to read them in today's shape. Made by `Streams.only` and `Streams.every`. */
export type Handled<Event> = {
  stream: string;
  types: readonly string[] | 'all';
  read: (recorded: Recorded) => Event;
};

export type Delivered<Event> = Numbered & { event: Event };

/** Events that one reaction gets at most. */
export const LARGEST_BATCH = 500;

type Refusal = { code: string };

type Definition<Event> = {
  /** Names its position in the database: never change it. */
  name: string;
  handles: readonly Handled<Event>[];
  /** Where a follower begins that the database does not know yet: with the first event ever, or with what comes from now on. */
  begins?: 'atTheFirst' | 'now';
  /**
   * The effect, in the transaction that also moves the position: it happens once for each event, in order, at most 500 at a time and
   * of one area. A refusal or an exception undoes the batch; the event at fault parks its stream, the others go on.
   */
  react: (tx: Tx, events: readonly Delivered<Event>[]) => Promise<Result<unknown, Refusal> | void>;
};

/** A defined follower, as the runner sees it. */
export type Follower = {
  name: string;
  begins: 'atTheFirst' | 'now';
  /** `kind:type` or `kind:*`; null takes everything. */
  takes: readonly string[] | null;
  react: (tx: Tx, events: readonly Numbered[]) => Promise<Result<unknown, Refusal> | void>;
};

/** Every event of every stream, as it was recorded: for those who look at the envelope only. */
export const everyEvent: Handled<Recorded> = { stream: '*', types: 'all', read: (recorded) => recorded };

export function defineFollower<Event>({ name, handles, begins, react }: Definition<Event>): Follower {
  const readers = new Map(handles.map(({ stream, read }) => [stream, read]));
  return {
    name,
    begins: begins ?? 'atTheFirst',
    takes: readers.has('*') ? null : handles.flatMap(takenOf),
    react: (tx, events) =>
      react(
        tx,
        events.map((one) => ({ ...one, event: readerFor(readers, one)(one.recorded) })),
      ),
  };
}

const takenOf = ({ stream, types }: Handled<unknown>) =>
  types === 'all' ? [`${stream}:*`] : types.map((type) => `${stream}:${type}`);

/** The kind of a stream is what stands before its first slash. */
const kindOf = (stream: string) => stream.slice(0, stream.indexOf('/'));

function readerFor<Event>(readers: ReadonlyMap<string, (recorded: Recorded) => Event>, { recorded }: Numbered) {
  const read = readers.get(kindOf(recorded.stream)) ?? readers.get('*');
  if (!read) throw new Error(`nobody reads ${recorded.stream} here`);
  return read;
}
