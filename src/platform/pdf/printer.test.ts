import { describe, expect, test } from 'vitest';
import { openPrinter } from './index.ts';

const printer = openPrinter({ fontPaths: [] });
const template = '#let data = json(bytes(sys.inputs.data))\n#set text(font: data.families)\n#data.name';
const order = (name: string) => ({ template, data: { name }, at: new Date('2026-11-22T00:00:00Z') });

describe('printing', () => {
  test('a Chinese font comes along with the program', () => {
    expect(printer.families).toContain('Noto Sans SC');
  });

  test('makes a PDF', async () => {
    const pdf = await printer.print(order('张三'));
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('the same order prints the same bytes, also when both are asked for at once', async () => {
    const [one, other] = await Promise.all([printer.print(order('李四')), printer.print(order('李四'))]);
    expect(Buffer.from(one).equals(other)).toBe(true);
  });

  test('text is text: markup in a name neither runs nor breaks anything', async () => {
    const hostile = '#panic("x") $ \\ [ ] * _ `  #read("/etc/passwd")';
    expect((await printer.print(order(hostile))).length).toBeGreaterThan(1_000);
  });

  test('a template that does not compile is a bug and says so, and the next one prints', async () => {
    const broken = printer.print({ ...order('x'), template: '#unknown' });
    await expect(broken).rejects.toThrow('the template does not compile');
    expect((await printer.print(order('王五'))).length).toBeGreaterThan(1_000);
  });
});

describe('before printing', () => {
  test('common and many rare characters can be drawn', () => {
    expect(printer.missingGlyphs({ applicant: '张三·买买提 ABC 〔2026〕' })).toEqual([]);
  });

  test('a character that would vanish is named, however deep it stands', () => {
    expect(printer.missingGlyphs({ list: [{ name: `王\u{e123}` }] })).toEqual(['\u{e123}']);
  });
});
