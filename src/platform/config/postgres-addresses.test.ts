import { describe, expect, test } from 'vitest';
import { addressesOf } from './postgres-addresses.ts';

describe('a connection string', () => {
  test.each([
    'postgres://clerk:secret@db.example.cn:5432/county?sslmode=require',
    'postgresql://db/county',
    'postgres:///county?host=/run/postgresql&user=clerk',
    'postgres://clerk:a%2Cb@[::1]:5432/county',
  ])('of one server is left as it stands: %s', (text) => {
    expect(addressesOf(text)).toEqual([text]);
  });

  test('names several servers in their order, each with its port', () => {
    expect(addressesOf('postgres://clerk:se,c@ret@one:5441,[::1]:5442,three/county?sslmode=require')).toEqual([
      'postgres://clerk:se,c@ret@one:5441/county?sslmode=require',
      'postgres://clerk:se,c@ret@[::1]:5442/county?sslmode=require',
      'postgres://clerk:se,c@ret@three/county?sslmode=require',
    ]);
  });

  test('names several sockets, with one port for all or one for each', () => {
    const port = (ports: string) =>
      addressesOf(`postgres:///county?host=/run/a,/run/b&port=${ports}`)?.map((address) => [
        new URL(address).searchParams.get('host'),
        new URL(address).searchParams.get('port'),
      ]);
    expect(port('5441,5442')).toEqual([
      ['/run/a', '5441'],
      ['/run/b', '5442'],
    ]);
    expect(port('5441')).toEqual([
      ['/run/a', '5441'],
      ['/run/b', '5441'],
    ]);
    expect(port('1,2,3')).toBeUndefined();
  });

  test.each(['read-write', 'primary'])('that asks for the writable one (%s) is taken at its word', (wish) => {
    expect(addressesOf(`postgres://one,two/county?target_session_attrs=${wish}`)).toEqual([
      'postgres://one/county',
      'postgres://two/county',
    ]);
  });

  test.each([
    ['another wish', 'postgres://one,two/county?target_session_attrs=any'],
    ['a host that is missing between two', 'postgres://one:99999,two/county'],
    ['no address', 'postgres://'],
    ['another scheme', 'mysql://one,two/county'],
    ['no scheme', 'one,two'],
  ])('with %s is refused', (_name, text) => {
    expect(addressesOf(text)).toBeUndefined();
  });
});
