import { describe, expect, test } from 'vitest';
import { upcasts } from './upcasts.ts';

const read = (kind: string, data: Record<string, unknown>) => upcasts[kind]?.(data);

describe('a decision from before it had parts', () => {
  const decided = { officer: 'o', on: '2026-03-02', outcome: 'denied' };
  test('reads as its reason and its provisions', () => {
    expect(read('caseDecided@1', { ...decided, reason: 'sealed', basis: '《甲条例》第四条' })).toEqual({
      ...decided,
      paragraphs: [
        { kind: 'reason', text: 'sealed' },
        { kind: 'provisions', provisions: ['《甲条例》第四条'] },
      ],
    });
  });
  test('that named no provision names none', () => {
    expect(read('caseDecided@1', { ...decided, reason: 'sealed', basis: '' })).toEqual({
      ...decided,
      paragraphs: [{ kind: 'reason', text: 'sealed' }],
    });
  });
});
