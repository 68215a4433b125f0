import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { readLicenceId } from '../../../kernel/codes/licence-id.ts';
import { decide } from '../decide.ts';
import { isRenewal, renewals, type Certificate, type CertificateAct, type Command } from '../model.ts';
import { actsOn, causesOn } from './acts.ts';
import { isCaused } from './causes.ts';
import { certificateNumber, identifierOf, identifierOfVersion, serialFrom, typeCodeOf } from './identifier.ts';
import { isCertificate } from './kinds.ts';
import { metadataOf } from './metadata.ts';
import { statusOn } from './status.ts';
import { lastDay, termOf, validityOf } from './validity.ts';

const uscc = '11370828XN00017D8L';

describe('an identifier (GB/T 36904)', () => {
  test('of whatever bytes is a valid one, and so is that of its next version', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 20, maxLength: 20 }),
        fc.integer({ min: 1, max: 999 }),
        (bytes, version) => {
          const identifier = identifierOf({
            typeCode: typeCodeOf(uscc, 63),
            issuer: uscc,
            serial: serialFrom(bytes),
            version: 1,
          });
          expect(readLicenceId(identifier).problems).toEqual([]);
          const later = identifierOfVersion(identifier, version);
          expect(readLicenceId(later)).toMatchObject({
            problems: [],
            parts: { version: String(version).padStart(3, '0'), serial: serialFrom(bytes) },
          });
        },
      ),
    );
  });
  test('another version of a real one has the parts of it', () => {
    const real = '1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0';
    expect(identifierOfVersion(real, 2)).toBe(real);
  });
});

test('a number says organ, type, year and serial', () => {
  expect(certificateNumber({ prefix: '金审', sequence: 63, year: 2026, serial: 1 })).toBe('金审证063〔2026〕000001');
});

describe('how long it holds', () => {
  test.each([
    ['5年', { kind: 'months', months: 60 }],
    ['十年', { kind: 'months', months: 120 }],
    ['十二个月', { kind: 'months', months: 12 }],
    ['三个月', { kind: 'months', months: 3 }],
    ['长期', { kind: 'forGood' }],
    ['长期(以登记的营业期限为准)', { kind: 'forGood' }],
    ['终身', { kind: 'forGood' }],
    ['长期或6个月(临时)', { kind: 'asDecided' }],
    ['5年或15年(按类别校验)', { kind: 'asDecided' }],
    ['3年(typical)', { kind: 'asDecided' }],
    ['按批准期限', { kind: 'asDecided' }],
  ])('%s', (text, validity) => {
    expect(validityOf(text)).toEqual(validity);
  });
  test.each([
    ['2026-03-02', 60, '2031-03-01'],
    ['2026-01-31', 1, '2026-02-27'],
    ['2024-02-29', 12, '2025-02-27'],
  ])('from %s for %i months the last day is %s', (from, months, until) => {
    expect(lastDay(civilDate(from), months)).toBe(until);
  });
});

test.each([
  ['5年', '2031-03-01'],
  ['长期', null],
  ['按批准期限', null],
])('a licence for %s, given on 2 March 2026, holds until %s', (validity, until) => {
  expect(termOf(validity, civilDate('2026-03-02'))).toEqual({ from: '2026-03-02', until });
});

describe('what anyone is told on a day', () => {
  const [from, until] = [civilDate('2026-03-02'), civilDate('2027-03-01')];
  const on = (day: string, state: Parameters<typeof statusOn>[0]['state'] = 'valid', renews = false) =>
    statusOn({ state, valid_from: from, valid_until: until, renews }, civilDate(day));
  test.each([
    ['2026-03-01', 'notYet'],
    ['2026-03-02', 'valid'],
    ['2027-03-01', 'valid'],
    ['2027-03-02', 'expired'],
  ])('%s: %s', (day, status) => {
    expect(on(day)).toBe(status);
  });
  test('what was taken away stays so after its term; what rested has run out', () => {
    expect(on('2028-01-01', 'revoked')).toBe('revoked');
    expect(on('2026-05-01', 'suspended')).toBe('suspended');
    expect(on('2028-01-01', 'suspended')).toBe('expired');
    expect(on('2028-01-01', 'superseded')).toBe('changed');
  });
  test('what its holder asked to renew in time does not run out meanwhile', () => {
    expect(on('2027-03-02', 'valid', true)).toBe('valid');
    expect(on('2027-03-02', 'suspended', true)).toBe('suspended');
    expect(on('2027-03-02', 'revoked', true)).toBe('revoked');
  });
});

describe('whether a result is a certificate', () => {
  const { licences } = JSON.parse(readFileSync(new URL('../../../../data/licences.json', import.meta.url), 'utf8')) as {
    licences: { name: string }[];
  };
  test.each([
    '食品经营许可证',
    '营业执照(换发)',
    '机动车行驶证、登记证书和号牌',
    '居民户口簿(登记页)',
    '诊所备案凭证',
    '取水许可证',
  ])('%s is', (name) => expect(isCertificate(name)).toBe(true));
  test.each([
    '补贴资金',
    '供用电合同',
    '失业保险金',
    '生育医疗费、生育津贴',
    '个人账户余额',
    '无障碍改造服务',
    '转移接续办结信息',
  ])('%s is not', (name) => expect(isCertificate(name)).toBe(false));
  test('most of the catalogue is', () => {
    expect(licences.filter(({ name }) => isCertificate(name)).length).toBeGreaterThan(150);
  });
});

describe('what may be done to a licence', () => {
  const day = civilDate('2026-11-23');
  const standing = {
    ...{ type: 'lic.063', department: 'approval', version: 1, asked: null },
    ...{ from: day, until: civilDate('2031-11-22') },
  };
  const asked = { request: 'r', on: day, inTime: true };
  test.each([
    [
      'valid',
      { ...standing, state: 'valid' },
      'changed renewed corrected reissued suspended revoked recalled struckOff cancelled',
    ],
    [
      'for good',
      { ...standing, until: null, state: 'valid' },
      'changed corrected reissued suspended revoked recalled struckOff cancelled',
    ],
    [
      'suspended',
      { ...standing, state: 'suspended', suspendedOn: day },
      'resumed revoked recalled struckOff cancelled',
    ],
    ['run out', { ...standing, state: 'ended', how: 'expired', endedOn: day }, 'renewed cancelled'],
    ['revoked', { ...standing, state: 'ended', how: 'revoked', endedOn: day }, 'cancelled'],
    ['cancelled', { ...standing, state: 'ended', how: 'cancelled', endedOn: day }, ''],
    [
      'waiting for its renewal',
      { ...standing, asked, state: 'suspended', suspendedOn: day },
      'resumed renewalRefused revoked recalled struckOff cancelled',
    ],
  ] as const)('%s', (_name, certificate, acts) => {
    expect(actsOn(certificate).join(' ')).toBe(acts);
  });

  test('is what the licence itself allows', () => {
    const decision = { number: '1', basis: 'x', reason: 'sealed' };
    const face = {
      number: '1',
      identifier: 'x',
      from: day,
      until: civilDate('2040-01-01'),
      sealed: 's',
      sha256: 's',
      file: 'f',
    };
    const command = { suspended: 'suspend', resumed: 'resume' } as const;
    const commandOf = (act: CertificateAct, state: Certificate): Command => {
      if (isRenewal(act)) return { type: 'renew', on: day, how: act, face, decision, officer: null } as const;
      if (act === 'suspended' || act === 'resumed')
        return { type: command[act], on: day, decision, officer: null } as const;
      if (act === 'renewalRefused') return { type: 'refuseRenewal', on: day, decision, officer: null } as const;
      const [cause = null] = isCaused(act) ? causesOn(state, act) : [];
      return { type: 'end', on: day, how: act, cause, decision, officer: null } as const;
    };
    const states = [
      { ...standing, state: 'valid' },
      { ...standing, state: 'suspended', suspendedOn: day },
      { ...standing, state: 'ended', how: 'expired', endedOn: day },
      { ...standing, state: 'ended', how: 'struckOff', endedOn: day },
      { ...standing, asked, state: 'valid' },
      { ...standing, asked, state: 'suspended', suspendedOn: day },
    ] as const;
    const ends = ['revoked', 'recalled', 'struckOff', 'cancelled'] as const;
    const every = [...renewals, 'suspended', 'resumed', 'renewalRefused', ...ends] as const;
    for (const state of states)
      for (const act of every)
        expect([state.state, act, decide(commandOf(act, state), state).ok]).toEqual([
          state.state,
          act,
          actsOn(state).includes(act),
        ]);
  });
});

describe('metadata (GB/T 36903)', () => {
  const described = {
    type: '食品经营许可证',
    number: '金审证063〔2026〕000001',
    identifier: '1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0',
    before: null,
    organ: '金乡县行政审批服务局',
    organCode: '11370828XN00017D8L',
    area: '370828000000',
    holder: '张三',
    holderCode: null,
    holderKind: 'person' as const,
    issuedOn: civilDate('2026-11-23'),
    from: civilDate('2026-11-23'),
    until: null,
    entries: [{ name: '经营场所', value: '文峰路1号' }],
  };
  test('has the standard’s names, the type’s code out of the identifier, and an empty end where there is none', () => {
    expect(metadataOf(described)).toMatchObject({
      certificate_type_code: '11100000000013338W009',
      certificate_holder_type: '1',
      certificate_holder_code: '',
      expiry_date: '',
      associated_source_id: '',
      extension: { 经营场所: '文峰路1号' },
    });
  });
  test('names the version before where there is one', () => {
    const before = described.identifier.replace('.002.0', '.001.X');
    expect(metadataOf({ ...described, before }).associated_source_id).toBe(before);
  });
});
