import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCertificates, type CertificateHouse } from '../../../test/support/documents/certificates.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { readLicenceId } from '../../kernel/codes/licence-id.ts';
import { no } from '../../kernel/result.ts';
import { verifyLog } from '../../platform/log/index.ts';
import {
  certificateStreams,
  certificateVersions,
  expireCertificates,
  issueCertificate,
  verifyCertificate,
} from './index.ts';

let house: CertificateHouse;
beforeAll(async () => {
  house = await openCertificates();
});
afterAll(() => house.close());

const issued = async (change: Parameters<CertificateHouse['request']>[0] = {}) => {
  const answer = await house.issue(change);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};

describe('issuing', () => {
  test('gives a valid identifier, the next number of the series and a signed PDF', async () => {
    const [first, second] = [await issued(), await issued()];
    expect(readLicenceId(first.identifier)).toMatchObject({ problems: [], parts: { version: '001' } });
    const serialOf = ({ number }: { number: string }) => Number(number.slice(-6));
    expect(serialOf(second)).toBe(serialOf(first) + 1);
    expect(Buffer.from(house.kept.at(-1) ?? []).includes('ETSI.CAdES.detached')).toBe(true);
  });

  test('eight at once and one that was rolled back leave no gap in the numbers', async () => {
    const before = Number((await issued()).number.slice(-6));
    const lost = house.database.app
      .within(house.scope, async (tx) => {
        await issueCertificate(tx, house.deps, house.request());
        throw new Error('the decision could not be saved');
      })
      .catch(() => undefined);
    const all = await Promise.all([lost, ...Array.from({ length: 8 }, () => issued())]);
    const serials = all.flatMap((one) => (one ? [Number(one.number.slice(-6))] : [])).sort((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 8 }, (_, index) => before + 1 + index));
  });

  test('a name that would vanish from the paper is refused, with the character', async () => {
    const answer = await house.issue({ holder: `王\u{e123}` });
    expect(answer).toEqual(no({ code: 'glyphMissing', characters: ['\u{e123}'] }));
  });

  test('an organ without a credit code gives no licence', async () => {
    const answer = await house.issue({ department: 'nameless' });
    expect(answer).toEqual(no({ code: 'issuerUnknown', department: 'nameless' }));
  });
});

describe('whoever has the licence before him', () => {
  const verify = (identifier: string) =>
    verifyCertificate({ ...house.deps, db: house.database.app }, house.stranger, identifier);

  test('is told that it holds, by whom and for whom, the name masked', async () => {
    const { identifier, number } = await issued({ holder: '欧阳小花' });
    expect(await verify(identifier)).toMatchObject({ status: 'valid', number, holder: '欧**花', since: null });
  });

  test('may write it as people do: small, with spaces, full-width', async () => {
    const { identifier } = await issued();
    const written = ` ${identifier.toLowerCase().replace('.001.', '．001 .')} `;
    expect(await verify(written)).toMatchObject({ status: 'valid' });
  });

  test('reads a firm by its whole name', async () => {
    const { identifier } = await issued({ holder: '金乡县测试餐饮有限公司', organisation: '91370828XN00000001' });
    expect(await verify(identifier)).toMatchObject({ holder: '金乡县测试餐饮有限公司' });
  });

  test('learns nothing of one that we never gave, nor of one mistyped', async () => {
    const { identifier } = await issued();
    const other = identifier.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await verify(other)).toEqual({ status: 'unknown', misread: true });
    const never = '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U';
    expect(await verify(never)).toEqual({ status: 'unknown', misread: false });
  });

  test('is told when its last day has passed', async () => {
    const { identifier } = await issued({ until: civilDate('2026-11-20'), from: civilDate('2026-11-01') });
    expect(await verify(identifier)).toMatchObject({ status: 'expired', until: '2026-11-20' });
  });
});

describe('the morning after the last day', () => {
  const ended = { from: civilDate('2026-11-01'), until: civilDate('2026-11-22') };
  const scope = () => ({ area: house.database.area, departments: 'all' }) as const;
  const expire = () => expireCertificates({ db: house.database.app, scope: scope(), now: house.deps.now });
  const stateOf = (identifier: string) =>
    house.database.app.within(scope(), (tx) =>
      tx
        .selectFrom('certificates.version')
        .select(['certificate', 'state', 'state_since'])
        .where('identifier', '=', identifier)
        .executeTakeFirstOrThrow(),
    );

  test('each that ran out is written down once, with two workers, and the others stay', async () => {
    await expire();
    const out = [await issued(ended), await issued(ended), await issued(ended)];
    const last = await issued({ ...ended, until: civilDate('2026-11-23') });
    const [one, other] = await Promise.all([expire(), expire()]);
    expect(one + other).toBe(out.length);
    for (const { identifier } of out)
      expect(await stateOf(identifier)).toMatchObject({ state: 'expired', state_since: '2026-11-23' });
    expect(await stateOf(last.identifier)).toMatchObject({ state: 'valid' });
    expect(await expire()).toBe(0);
  });

  test('the rows are what the log alone would make', async () => {
    const verification = { streams: [certificateStreams], projections: [certificateVersions] };
    const report = await house.database.follower.within({ area: house.database.area }, (tx) =>
      verifyLog(tx, verification),
    );
    expect(report.problems).toEqual([]);
  });
});

test('a stranger sees no row without the identifier, the holder his own, the organ its own', async () => {
  const person = randomUUID();
  const { identifier } = await issued({ person });
  const seen = (scope: object) =>
    house.database.app.within({ area: house.database.area, ...scope }, (tx) =>
      tx.selectFrom('certificates.version').select('identifier').where('identifier', '=', identifier).execute(),
    );
  expect(await seen({})).toEqual([]);
  expect(await seen({ person: randomUUID() })).toEqual([]);
  for (const scope of [{ person }, { departments: ['approval'] }, { presented: identifier }])
    expect(await seen(scope)).toHaveLength(1);
});
