import { civilDateOf } from '../../../kernel/civil-date.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findReceipts, registerNames } from '../../registers/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { InstantFile, OwnInstant } from './contract.ts';
import type { Event } from './model.ts';
import { findInstantModel, getDecidingModel, type InstantModel } from './models.ts';
import { findInstantRow, findOwnInstantRows } from './queries/instant.ts';
import { instantStreams, type InstantRow } from './store/instant.ts';

type First = Extract<Event, { type: 'instantlyDecided' }>;
type Said = OwnInstant['said'][number];
export type Told = Omit<InstantFile, 'row' | 'acts' | 'again'>;

/** Everything that a machine's decision stood on, and what people said since; what was erased is null. */
export async function toldOf(tx: Tx, deps: CaseDeps, row: InstantRow): Promise<Told> {
  const events = (await instantStreams.recorded(tx, row.id)).map((one) => instantStreams.read(one));
  const [first] = events;
  if (first?.type !== 'instantlyDecided') throw new Error(`nothing was decided by a machine in ${row.id}`);
  const [zh, inputs] = await deps.vault.openTexts(tx, [sealed(first.explanation.zh), sealed(first.inputs)]);
  const model = await decidingModel(tx, deps, { row, first });
  return {
    ...{ state: row.state, ground: row.ground, why: row.why, decidedOn: row.decided_on },
    model: { ...first.model, ...(first.modelVersion !== undefined && { version: first.modelVersion }) },
    rule: model?.rule ?? { zh: '' },
    ...{ explanation: zh ?? null, inputs: inputs ?? null },
    missing: await missingIn(tx, row, first),
    receipts: await receiptsOf(tx, row),
    statementUntil: statementUntilIn(events),
    said: await saidIn(tx, deps, events),
  };
}

type Looked = { row: InstantRow; first: First };

/** By what it was decided; for what was decided before models were published, what decides now. */
const decidingModel = async (
  tx: Tx,
  { now }: CaseDeps,
  { row: { item_key: item }, first: { model, modelVersion: version } }: Looked,
): Promise<Pick<InstantModel, 'decisions' | 'rule'> | undefined> =>
  version === undefined
    ? findInstantModel(tx, item, now())
    : getDecidingModel(tx, { item, decision: model.decision, version });

/** The field of a register in words, or the question of the form. */
async function missingIn(tx: Tx, row: InstantRow, { missing }: First): Promise<Told['missing']> {
  const { elements } = await getItemVersion(tx, row.item_key, row.item_version);
  return missing.map((name) => {
    const [register = '', field = ''] = name.split('.');
    const said = registerNames(register);
    const asked = elements.find(({ id }) => id === name)?.name;
    if (!said) return asked ?? { zh: name };
    return {
      zh: `${said.zh.name}：${said.zh.fields[field] ?? field}`,
      en: `${said.en.name}: ${said.en.fields[field] ?? field}`,
    };
  });
}

async function receiptsOf(tx: Tx, row: InstantRow): Promise<Told['receipts']> {
  const receipts = await findReceipts(tx, row.id);
  return receipts.map(({ id, register, fields, askedAt, found, asOf, synthetic }) => {
    const said = registerNames(register);
    return {
      ...{ id, at: askedAt.toISOString(), found, asOf, synthetic },
      register: { zh: said?.zh.name ?? register, en: said?.en.name ?? register },
      fields: fields.map((field) => ({ zh: said?.zh.fields[field] ?? field, en: said?.en.fields[field] ?? field })),
    };
  });
}

async function saidIn(tx: Tx, { vault }: CaseDeps, events: readonly Event[]): Promise<Said[]> {
  const later = events.filter(isSaid);
  const texts = later.flatMap(({ words }) => (words === null ? [] : [sealed(words)]));
  const opened = texts.length === 0 ? [] : await vault.openTexts(tx, texts);
  return later.map((event) => ({
    ...{ what: event.type, on: event.on },
    outcome: outcomeOf(event),
    words: event.words === null ? null : (opened.shift() ?? null),
  }));
}

type Spoken = Exclude<Event, { type: 'instantlyDecided' | 'documentIssued' }>;

const isSaid = (event: Event): event is Spoken => event.type !== 'instantlyDecided' && event.type !== 'documentIssued';

function outcomeOf(event: Spoken): string | null {
  if (event.type === 'statementMade') return null;
  return event.type === 'lookAsked' ? event.ground : event.outcome;
}

/** Until when the party may speak, as its notice says. */
const statementUntilIn = (events: readonly Event[]): string | null =>
  events.findLast((event) => event.type === 'lookedAt')?.statementUntil ?? null;

/** 个人信息保护法 art. 45: everything that machines decided about a person, for his copy. In a transaction about that person. */
export async function collectInstant(tx: Tx, deps: CaseDeps): Promise<Told[]> {
  const told: Told[] = [];
  for (const row of await findOwnInstantRows(tx)) told.push(await toldOf(tx, deps, row));
  return told;
}

/** What the applicant sees of it; undefined where no machine decided. What the office said while it looked is for him only where it means to take something back. */
export async function findOwnInstant(tx: Tx, deps: CaseDeps, id: InstantRow['id']): Promise<OwnInstant | undefined> {
  const row = await findInstantRow(tx, id);
  if (!row) return undefined;
  const { inputs: _inside, ...told } = await toldOf(tx, deps, row);
  const isAskable = row.state === 'granted' || (row.state === 'confirmed' && row.ground === 'drawn');
  const { value } = await instantStreams.load(tx, id);
  const mayState =
    value.state === 'foundWrong' &&
    value.until !== null &&
    value.statedOn === null &&
    civilDateOf(deps.now()) <= value.until;
  const said = told.said.filter(({ what, outcome }) => what !== 'lookedAt' || outcome === 'wrong');
  return { ...told, said, mayAskPerson: isAskable, mayState };
}
