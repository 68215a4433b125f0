import type { Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Bilingual } from '../../catalogue/index.ts';
import { openedWords } from '../cases/sealing.ts';
import type { Guidance, OwnEarlyService, Shown } from './contract.ts';
import type { Event } from './model.ts';
import { partNames } from './part-names.ts';
import { earlyServiceStreams, type EarlyServiceRow } from './store/early-service.ts';

type Round = OwnEarlyService['rounds'][number];
type Names = ReadonlyMap<string, Bilingual>;
export type Told = { rounds: Round[]; who: string | null; shown: Shown | null };

/** Everything that was asked and answered, opened; what was erased is null. */
export async function tellOf(tx: Tx, vault: Vault, row: EarlyServiceRow): Promise<Told> {
  const events = (await earlyServiceStreams.recorded(tx, row.id)).map((one) => earlyServiceStreams.read(one));
  const names = await partNames(tx, row);
  const rounds: Round[] = [];
  let last: Extract<Event, { type: 'earlyServiceAsked' }> | undefined;
  for (const event of events) {
    if (event.type === 'earlyServiceAsked') {
      last = event;
      rounds.push(await roundOf(tx, vault, { event, names }));
    }
    const round = rounds.at(-1);
    if (event.type === 'earlyServiceAnswered' && round)
      round.answer = { on: event.on, ...guidanceOf(await openedWords(tx, { vault }, event.guidance), names) };
  }
  const shown = last && (await openedWords(tx, { vault }, last.shown));
  return {
    rounds,
    who: last ? await openedWords(tx, { vault }, last.name) : null,
    shown: shown ? shownIn(shown) : null,
  };
}

type Asked = { event: Extract<Event, { type: 'earlyServiceAsked' }>; names: Names };

const roundOf = async (tx: Tx, vault: Vault, { event, names }: Asked): Promise<Round> => ({
  ...{ on: event.on, answerBy: event.answerBy, mayComeOn: event.mayComeOn },
  missing: event.missing.map((key) => ({ key, name: names.get(key) ?? { zh: key } })),
  words: await openedWords(tx, { vault }, event.words),
  answer: null,
});

function guidanceOf(text: string | null, names: Names): Omit<NonNullable<Round['answer']>, 'on'> {
  if (text === null) return { words: null, parts: [] };
  const { words, parts }: Guidance = JSON.parse(text);
  return { words, parts: parts.map((part) => ({ ...part, name: names.get(part.about) ?? { zh: part.about } })) };
}

function shownIn(text: string): Shown {
  const shown: Shown = JSON.parse(text);
  return shown;
}
