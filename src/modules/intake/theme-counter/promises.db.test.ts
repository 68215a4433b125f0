// What may be handed in later (容缺受理) and what may be signed instead (告知承诺), in a whole theme at the window.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import {
  acceptSheet,
  completeSheet,
  sheetOf,
  standing,
  themeWindow,
  type Begun,
} from '../../../../test/support/intake/theme-window.ts';
import { SMALL_CATERING } from '../../../../test/support/intake/themes.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { syntheticUscc } from '../../../kernel/codes/synthetic.ts';
import { caseId, type CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { openCaseFile } from '../cases/case-file.ts';
import type { Change } from '../counter/change.ts';
import { changeSheet } from '../counter/commands.ts';
import type { CounterSheet, SheetCommitment } from '../counter/contract.ts';

const ITEM = 'drainage';
const REPLACED = 'drainage.m2';
const WITH_DRAIN = { ...SMALL_CATERING, drain: true, sign: false };

let house: ThemeHouse;
let desk: ReturnType<typeof themeWindow>;
beforeAll(async () => {
  house = await openThemeHouse();
  desk = themeWindow(house);
}, 60_000);
afterAll(() => house.close());

const change = async (one: Begun, said: Change) => changeSheet(await standing(one), one.id, said);
const askedIn = ({ materials }: CounterSheet) => materials.map(({ id }) => id);
async function fileOf(id: CaseId) {
  const caller = desk.clerk();
  const file = await house.office.deps.db.within(caller.scope, (tx) =>
    openCaseFile(tx, house.deps, { caller, id, why: 'test' }),
  );
  if (!file) throw new Error(`${id} is not seen`);
  return file;
}

describe('a commitment', () => {
  const offered = async (one: Begun): Promise<SheetCommitment> => {
    const { commitments } = await sheetOf(one);
    const found = commitments.find(({ item }) => item === ITEM);
    if (!found) throw new Error('no commitment is offered');
    return found;
  };
  const signature = ({ offer }: SheetCommitment) =>
    ({ type: 'sign', item: ITEM, version: offer.text.version, name: offer.signer, withinScope: true }) as const;

  test('is offered by item, signed for it alone, and what it stands for is not asked', async () => {
    const one = await desk.begun({}, 'open-restaurant', WITH_DRAIN);
    const before = await sheetOf(one);
    const offer = await offered(one);
    expect([offer.offer.signed, offer.fault]).toEqual([null, null]);
    expect(offer.offer.replaces.length).toBeGreaterThan(0);
    valueOf(await change(one, signature(offer)));
    const after = await sheetOf(one);
    expect((await offered(one)).offer.signed).toBe(offer.offer.text.version);
    expect(askedIn(before)).toContain(REPLACED);
    expect(askedIn(after)).toEqual(askedIn(before).filter((id) => id !== REPLACED));
    expect(after.theme?.waived).toContainEqual(expect.objectContaining({ reason: 'committed' }));
    expect(after.commitments.filter(({ item }) => item !== ITEM).map(({ offer: { signed } }) => signed)).toEqual(
      after.commitments.slice(1).map(() => null),
    );
  });

  test('goes with its case when the theme is accepted', async () => {
    const one = await desk.begun({}, 'open-restaurant', WITH_DRAIN);
    valueOf(await change(one, signature(await offered(one))));
    await completeSheet(one);
    const { id } = valueOf(await acceptSheet(one));
    const { parts } = await house.themeCase(id);
    expect(parts.find(({ item }) => item === ITEM)?.standing.state).toBe('waiting');
    await house.partGranted(id, 'individual-biz-reg', { 'org.uscc': syntheticUscc('92370828', 37) });
    await house.start(id);
    const { commitment, materials } = await fileOf(await house.caseOf(id, ITEM));
    expect(commitment).toMatchObject({ text: { item: ITEM } });
    expect(materials.find(({ id: material }) => material === REPLACED)?.way).toBe('commitment');
  });

  test('is taken back for the ordinary way, as often as one likes: everything is asked again', async () => {
    const one = await desk.begun({}, 'open-restaurant', WITH_DRAIN);
    const { missing } = await sheetOf(one);
    valueOf(await change(one, signature(await offered(one))));
    valueOf(await change(one, { type: 'goOrdinary', item: ITEM }));
    valueOf(await change(one, { type: 'goOrdinary', item: ITEM }));
    expect((await sheetOf(one)).missing).toEqual(missing);
  });

  test('is refused without the item, for an item that is not in the theme, and under another name', async () => {
    const one = await desk.begun({}, 'open-restaurant', WITH_DRAIN);
    const { item: _item, ...without } = signature(await offered(one));
    expect(await change(one, without)).toEqual(no({ code: 'partOfTheme', theme: one.id }));
    expect(await change(one, { ...without, item: 'pension-retire' })).toEqual(no({ code: 'draftNotFound' }));
    expect(await change(one, { ...without, item: 'individual-biz-reg' })).toMatchObject({ ok: false });
    expect(await change(one, { ...without, item: ITEM, name: '别人' })).toEqual(no({ code: 'signatureMissing' }));
    expect((await offered(one)).offer.signed).toBeNull();
  });
});

describe('a paper that may follow', () => {
  const PAPER = 'pension-retire.m1';

  test('is accepted as missing only with the promise, and stands in its case with its last day', async () => {
    const one = await desk.begun();
    await completeSheet(one);
    const { materials } = await sheetOf(one);
    const paper = materials.find(({ id }) => id === PAPER);
    expect(paper?.ways).toContain('later');
    valueOf(await change(one, { type: 'sayWay', material: PAPER, way: 'later' }));
    expect(await sheetOf(one)).toMatchObject({ later: [paper?.name], laterBarred: false });
    expect(await acceptSheet(one)).toMatchObject(
      no({ code: 'partRefused', refusal: { code: 'commitmentMissing', materials: [PAPER] } }),
    );
    const receipt = valueOf(await acceptSheet(one, { tolerance: true }));
    const part = receipt.parts.find(({ item }) => item === 'pension-retire');
    expect(part?.standing).toBe('accepted');
    const { owing } = await fileOf(caseId(part?.case?.id ?? ''));
    expect(owing?.materials.map(({ id }) => id)).toEqual([PAPER]);
  });
});
