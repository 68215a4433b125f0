import { describe, expect, test } from 'vitest';
import { verdictFaultIn, type MaterialVerdict } from './verdicts.ts';

const asked = ['m1', 'm2', 'm3'];
const fit: MaterialVerdict<string> = { key: 'm1', verdict: 'fit', words: '' };
const unfit: MaterialVerdict<string> = { key: 'm2', verdict: 'unfit', words: '缺第2页' };
const open: MaterialVerdict<string> = { key: 'm3', verdict: 'open', words: '' };

describe('verdicts on materials', () => {
  test.each([
    ['none at all', 'agree', []],
    ['some that will do and one still to be checked, agreed', 'agree', [fit, open]],
    ['one that will not do, disagreed', 'disagree', [fit, unfit]],
  ] as const)('%s can stand', (_name, opinion, verdicts) => {
    expect(verdictFaultIn({ opinion, verdicts, asked })).toBeUndefined();
  });

  test.each([
    ['a material that nobody asked for', 'disagree', [{ ...fit, key: 'm9' }], { code: 'unknownMaterial', key: 'm9' }],
    ['a material judged twice', 'disagree', [fit, unfit, fit], { code: 'materialTwice', key: 'm1' }],
    ['one that will not do, without why', 'disagree', [{ ...unfit, words: ' ' }], { code: 'verdictUnsaid', key: 'm2' }],
    ['one that will not do, yet agreed', 'agree', [fit, unfit], { code: 'unfitMaterial', key: 'm2' }],
  ] as const)('%s cannot', (_name, opinion, verdicts, fault) => {
    expect(verdictFaultIn({ opinion, verdicts, asked })).toEqual(fault);
  });
});
