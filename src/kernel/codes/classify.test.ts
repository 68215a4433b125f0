import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify } from './classify.ts';
import { licenceId } from './licence-id.ts';

const summary = (code: string) => {
  const { kind, valid, problems } = classify(code);
  return [kind, valid, problems.map((found) => (found.part ? `${found.code} ${found.part}` : found.code))];
};

describe('codes in use are what they are', () => {
  test.each([
    ['11370828593615886A', 'uscc18'],
    ['11370828553372795B', 'uscc18'],
    ['11370800MB28559184', 'uscc18'],
    ['11370883MB2857374H', 'uscc18'],
    ['12441500196720244T', 'uscc18'],
    ['11010519491231002X', 'citizenId18'],
    ['370117002011', 'basic12'],
    ['373014006001', 'basic12'],
    ['000131001000', 'basic12'],
    ['11370828553372795B4373014006001', 'implementation31'],
    ['12441500196720244T3442199806003', 'implementation31'],
    ['11370828553372795B437301400600106', 'handling33'],
    ['511Z07001006-511602000000-000-11511301008778183N-1-00', 'local'],
    ['1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U', 'licence'],
    ['1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9', 'licence'],
    ['1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0', 'licence'],
    ['2019-370828-47-03-012345', 'project24'],
    ['2109-370828-04-01-123456', 'project24'],
    ['2108-000000-04-01-12345A', 'project24'],
    ['370828', 'region6'],
    ['370800', 'region6'],
    ['370000', 'region6'],
    ['370828109', 'region9'],
    ['370828000000', 'region12'],
  ])('%s is %s', (code, kind) => {
    expect(classify(code)).toMatchObject({ kind, valid: true, problems: [] });
  });
});

describe('what is wrong is said, and what it was meant to be', () => {
  test.each([
    ['', ['unknown', false, ['empty']]],
    ['   ', ['unknown', false, ['empty']]],
    ['1'.repeat(201), ['unknown', false, ['tooLong']]],
    ['hello', ['unknown', false, ['unknownShape']]],
    ['080816251019052', ['unknown', false, ['unknownShape']]],
    ['550e8400-e29b-41d4-a716-446655440000', ['unknown', false, ['unknownShape']]],
    ['11370828593615886B', ['uscc18', false, ['checkCharacter check']]],
    ['11370828593615896A', ['uscc18', false, ['organisationCheckCharacter organisation', 'checkCharacter check']]],
    ['11370828I93615886A', ['uscc18', false, ['characterNotAllowed']]],
    ['1137O828593615886A', ['uscc18', false, ['characterNotAllowed']]],
    ['11A70828593615886A', ['uscc18', false, ['characterNotAllowed region6']]],
    ['110105194912310021', ['citizenId18', false, ['checkCharacter check']]],
    ['110105194913310027', ['citizenId18', false, ['birthDateImpossible birthDate', 'checkCharacter check']]],
    ['990105194912310021', ['citizenId18', false, ['noSuchProvince region6', 'checkCharacter check']]],
    ['110105491231002', ['citizenId18', false, ['legacyFifteenDigits']]],
    ['913708281234567890', ['uscc18', false, ['organisationCheckCharacter organisation', 'checkCharacter check']]],
    ['370117000011', ['basic12', false, ['mainItemMissing mainItem']]],
    ['000000000000', ['basic12', false, ['mainItemMissing mainItem']]],
    ['990117002011', ['basic12', false, ['noSuchProvince province']]],
    ['11370828553372795B8373014006001', ['implementation31', false, ['levelUnknown level']]],
    ['11370828553372795A4373014006001', ['implementation31', false, ['checkCharacter uscc.check']]],
    ['11370828553372795B4373014000001', ['implementation31', false, ['mainItemMissing basic12.mainItem']]],
    ['11370828553372795B43730140060A1', ['implementation31', false, ['characterNotAllowed basic12']]],
    ['11370828553372795B437301400600100', ['handling33', false, ['sequenceMissing handlingItem']]],
    ['11370828553372795B4373014006001A1', ['handling33', false, ['characterNotAllowed handlingItem']]],
    ['G-000007-001-11', ['local', false, ['segments']]],
    ['511Z07001006-511602000000--11511301008778183N-1-00', ['local', false, ['segments unit']]],
    ['511Z07001006-511602000000-000-11511301008778183M-1-00', ['local', false, ['checkCharacter uscc']]],
    ['511Z07001006-511602000000-000-TE-1-00', ['local', false, ['segments uscc']]],
    ['2019-370828-47-04-012345', ['project24', false, ['projectType type']]],
    ['1999-370828-47-03-012345', ['project24', false, ['timeCode year']]],
    ['2109-990828-04-01-123456', ['project24', false, ['noSuchProvince region6']]],
    ['21093708280401123456', ['project24', false, ['hyphensMissing']]],
    ['99999999999999999999', ['unknown', false, ['unknownShape']]],
    ['272200', ['region6', false, ['noSuchProvince province']]],
    ['370028', ['region6', false, ['noSuchRegion']]],
    ['1.2.156.3005.2.11100000000013338W011.U', ['licence', false, ['segments']]],
    [
      '1.2.156.3005.2.11100000000013338W011.11430000006122244L.2023-0403.001.U',
      ['licence', false, ['characterNotAllowed serial']],
    ],
    [
      '1.2.156.3005.2.11100000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001.M',
      ['licence', false, ['checkCharacter check']],
    ],
    [
      licenceId({ typeCode: '11100000000013338W01', issuer: '1234567', serial: 'A1', version: '000' }),
      ['licence', false, ['typeCode typeCode', 'issuer issuer', 'version version']],
    ],
  ])('%s', (code, expected) => {
    expect(summary(code)).toEqual(expected);
  });

  test('a wrong check character comes with the right one', () => {
    expect(classify('11370828593615886B').problems[0]).toMatchObject({ expected: 'A' });
    expect(classify('11010519491231002').kind).toBe('unknown');
    expect(classify('110105194912310021').problems[0]).toMatchObject({ expected: 'X' });
  });
});

describe('parts', () => {
  test.each([
    ['11010519491231002X', { region6: '110105', birthDate: '1949-12-31', sequence: '002', sex: 'female', check: 'X' }],
    ['370828109', { level: 'town', province: '37', city: '3708', county: '370828', town: '370828109' }],
    ['373014006001', { province: '37', type: '30', department: '14', mainItem: '006', subItem: '001' }],
    [
      '2019-370828-47-03-012345',
      { rule: 'before GB/T 40058', year: '2019', region6: '370828', industry: '47', type: '03' },
    ],
    ['2109-370828-04-01-123456', { rule: 'GB/T 40058', time: '2109', department: '04', random: '12345', check: '6' }],
    ['110105491231002', { upgraded: '11010519491231002X', birthDate: '1949-12-31' }],
  ])('%s', (code, parts) => {
    expect(classify(code).parts).toMatchObject(parts);
  });
});

describe('notes', () => {
  const notes = (code: string, isKnownRegion?: (region6: string) => boolean) =>
    classify(code, isKnownRegion).notes.map((found) => found.code);

  test.each([
    [' 370828 ', ['normalised']],
    ['3708 28', ['normalised']],
    ['３７０８２８', ['normalised']],
    ['11010519491231002x', ['normalised']],
    ['373014006001', ['extensionItemType', 'couldBeRegion12']],
    ['370117002011', ['couldBeRegion12']],
    ['TE3708281234567890', ['temporaryCode']],
    ['21370828553372795B', []],
    ['D1370828553372795B', ['registrarUnknown']],
    ['2109-370828-04-01-123456', ['checkNotVerified']],
    ['2010-370828-04-01-123456', ['checkNotVerified', 'beforeItsRule']],
    ['2011-370828-04-01-123456', ['checkNotVerified']],
    ['2019-370828-47-03-012345', ['beforeNewRule']],
  ])('%j: %j', (code, expected) => {
    expect(notes(code)).toEqual(expected);
  });

  test('twelve digits that are town of a known county are that town, and could be an item', () => {
    const jinxiang = (region6: string) => region6 === '370828';
    expect(classify('370828001000', jinxiang)).toMatchObject({
      kind: 'region12',
      valid: true,
      parts: { level: 'town' },
    });
    expect(notes('370828001000', jinxiang)).toEqual(['couldBeBasic12']);
    expect(classify('370117002011', jinxiang).kind).toBe('basic12');
  });
});

test('any text gets an answer, and a valid code has no problem', () => {
  const likely = fc.string({ unit: fc.constantFrom(...Array.from('0123456789AXW.- 一')), maxLength: 40 });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), likely), (code) => {
      const answer = classify(code);
      expect(answer.code).toBe(code);
      expect(answer.valid).toBe(answer.problems.length === 0);
      expect(answer.kind === 'unknown' && answer.valid).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
