import { describe, expect, test } from 'vitest';
import { civilDate } from '../../kernel/civil-date.ts';
import { syntheticCitizenId } from '../../kernel/codes/synthetic.ts';
import { createLogger, findPersonalData, maskPersonalData } from './index.ts';

const idNumber = syntheticCitizenId(civilDate('1990-05-01'), 17);

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger({ level: 'info', to: { write: (line) => void lines.push(line) } }));
  return lines.join('');
}

describe('personal data in a text', () => {
  test.each([
    ['an identity number', `applicant ${idNumber}.`, 'citizenId'],
    ['one in small letters', idNumber.replace(/X$/, 'x'), 'citizenId'],
    ['a mobile number', '联系电话：13800138000', 'mobilePhone'],
    ['one inside JSON', '{"p":"13800138000"}', 'mobilePhone'],
  ])('%s is found', (_name, text, kind) => {
    expect(findPersonalData(text)).toMatchObject([{ kind }]);
  });

  test.each([
    ['eighteen digits with a wrong check character', '370828199005010001'],
    ['an instant in milliseconds', '1795388507123'],
    ['a UUID', '01a2057e-9679-7650-b37c-215b13800138'],
    ['a fraction', '0.13800138000'],
    ['a division code', '370828000000'],
  ])('%s is not', (_name, text) => {
    expect(findPersonalData(text)).toEqual([]);
  });

  test('a report about it does not repeat it', () => {
    expect(JSON.stringify(findPersonalData(`x ${idNumber}`))).not.toContain(idNumber);
    expect(maskPersonalData('call 13800138000 now')).toBe('call 138******** now');
  });
});

describe('the log', () => {
  test('drops members that hold a person or a secret, at any depth that we write', () => {
    const line = logged((log) =>
      log.info({ person: { name: '王小二', phone: 'p' }, request: { body: { password: 'hunter2' } } }, 'seen'),
    );
    expect(JSON.parse(line)).toMatchObject({ msg: 'seen', person: {}, request: { body: {} } });
    expect(line).not.toMatch(/王小二|hunter2/);
  });

  test('masks a number wherever else it got in', () => {
    expect(logged((log) => log.warn(`no such person: ${idNumber}`))).not.toContain(idNumber);
  });

  test('tells of a database error its state and place, not the values that PostgreSQL quotes', () => {
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      constraint: 'person_phone',
      detail: 'Key (phone)=(13800138000)',
    });
    const line = logged((log) => log.error(new Error('not saved', { cause: error })));
    expect(JSON.parse(line).err.cause).toMatchObject({
      message: 'duplicate key',
      code: '23505',
      constraint: 'person_phone',
    });
    expect(line).not.toContain('138');
  });
});
