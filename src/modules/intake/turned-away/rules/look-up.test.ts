import { expect, test } from 'vitest';
import { lookUpNumber } from './look-up.ts';

test.each(['金审不收字〔2026〕第00001号', '2026-00001', '2026 00001', '２０２６００００１'])(
  'year and serial of a paper are read from %s',
  (typed) => {
    expect(lookUpNumber(typed)).toBe('202600001');
  },
);
