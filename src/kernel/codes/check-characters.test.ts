import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../civil-date.ts';
import { classify } from './classify.ts';
import { licenceId } from './licence-id.ts';
import { syntheticBasicCode, syntheticCitizenId, syntheticUscc } from './synthetic.ts';

const anyBirth = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(civilDate('1900-01-01'), days));
const anyCitizen = fc.tuple(anyBirth, fc.nat(999)).map(([birth, number]) => syntheticCitizenId(birth, number));
const anyStart = fc.constantFrom('91370828', '11370828', '12370828', '51370828', '92370828', '93370828');
const anyUscc = fc.tuple(anyStart, fc.nat(999_999)).map(([start, number]) => syntheticUscc(start, number));
const anyLicence = fc
  .record({
    uscc: anyUscc,
    serial: fc.string({
      unit: fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')),
      minLength: 1,
      maxLength: 32,
    }),
    version: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ uscc, serial, version }) =>
    licenceId({ typeCode: `${uscc}001`, issuer: uscc, serial, version: String(version).padStart(3, '0') }),
  );

const replaced = (code: string, index: number, character: string) =>
  code.slice(0, index) + character + code.slice(index + 1);
const stillValid = (code: string, kind: string) => classify(code).kind === kind && classify(code).valid;

describe('one wrong character is always found', () => {
  test.each([
    ['citizenId18', anyCitizen, '0123456789X', 0],
    ['uscc18', anyUscc, '0123456789ABCDEFGHJKLMNPQRTUWXY', 0],
    ['licence', anyLicence, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', '1.2.156.3005.2.'.length],
  ] as const)('%s', (...[kind, anyCode, alphabet, from]) => {
    const anyCharacter = fc.constantFrom(...Array.from(alphabet));
    fc.assert(
      fc.property(anyCode, fc.nat(), anyCharacter, (...[code, place, character]) => {
        const index = from + (place % (code.length - from));
        fc.pre(code.charAt(index) !== character && code.charAt(index) !== '.');
        expect(stillValid(code, kind)).toBe(true);
        expect(stillValid(replaced(code, index, character), kind)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('two neighbours exchanged are always found', () => {
  test.each([
    ['citizenId18', anyCitizen],
    ['uscc18', anyUscc],
  ] as const)('%s', (kind, anyCode) => {
    fc.assert(
      fc.property(anyCode, fc.nat(16), (code, index) => {
        const [one, other] = [code.charAt(index), code.charAt(index + 1)];
        fc.pre(one !== other);
        expect(stillValid(replaced(replaced(code, index, other), index + 1, one), kind)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('invented codes are valid and say that they are invented', () => {
  test.each([
    ['citizenId18', syntheticCitizenId(civilDate('1990-01-01'), 1), '980828199001010015'],
    ['uscc18', syntheticUscc('91370828', 17), '91370828XN000017'],
    ['basic12', syntheticBasicCode('01', 12), '980100013000'],
    ['implementation31', `${syntheticUscc('11370828', 1)}4${syntheticBasicCode('20', 0)}`, ''],
    ['project24', '2109-980828-04-01-123456', ''],
    ['region6', '980828', ''],
  ])('%s', (kind, code, expected) => {
    const answer = classify(code);
    expect(code.startsWith(expected)).toBe(true);
    expect(answer).toMatchObject({ kind, valid: true });
    expect(answer.notes.map((found) => found.code)).toContain('synthetic');
  });

  test('each number gives another code', () => {
    const codes = Array.from({ length: 1000 }, (_, number) => syntheticCitizenId(civilDate('2001-02-03'), number));
    expect(new Set(codes).size).toBe(1000);
    const items = Array.from({ length: 2000 }, (_, number) => syntheticBasicCode('01', number));
    expect(new Set(items).size).toBe(2000);
    expect(items.every((code) => classify(code).valid)).toBe(true);
  });

  test('a number past the range is a bug', () => {
    expect(() => syntheticCitizenId(civilDate('2001-02-03'), 1000)).toThrow(RangeError);
    expect(() => syntheticUscc('91370828', -1)).toThrow(RangeError);
    expect(() => syntheticUscc('91370828', 1.5)).toThrow(RangeError);
    expect(() => syntheticBasicCode('01', 99_900)).toThrow(RangeError);
  });
});
