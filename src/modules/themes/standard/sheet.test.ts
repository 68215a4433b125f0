import { describe, expect, test } from 'vitest';
import { versionOf } from '../../../../test/support/catalogue/versions.ts';
import { comparisonOf } from '../../../../test/support/themes/comparison.ts';
import { starterThemes, themeOf } from '../../../../test/support/themes/starter.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { materialSet } from '../materials/rules.ts';
import type { Theme } from '../model.ts';
import { sheetOf } from './sheet.ts';
import { standardOf } from './standard.ts';

const written = { version: 2, on: civilDate('2026-03-02'), demonstration: false, lead: '县市场监督管理局' };
function sheet(theme: Theme) {
  const keys = theme.parts.map(({ item }) => item);
  const { form, asking, reach } = comparisonOf(theme, keys, { kind: 'promisedLimit' });
  const sources = { versions: keys.map(versionOf), form, materials: materialSet(theme, asking, reach) };
  return sheetOf(standardOf(theme, sources), written);
}

describe('the standard as it is printed', () => {
  const { sections, facts, honesty } = sheet(themeOf('open-restaurant'));
  const rowsOf = (title: string) => sections.find((one) => one.title.endsWith(title))?.tables[0]?.rows ?? [];

  test('says its number, the version, and what it rests on; in a county that is real nothing of a demonstration', () => {
    expect(facts).toEqual(['编号 JX-ZT-E06', '主题第 2 版', '按 2026年3月2日 有效的事项、表单和主题生成']);
    expect(honesty).toHaveLength(3);
  });
  test('names items and answers as people do', () => {
    const tobacco = rowsOf('所含事项').find((row) => row[1]?.includes('烟草'));
    expect(tobacco?.at(-1)).toBe('是否零售烟草：是');
    expect(rowsOf('适用范围')).toContainEqual(['牵头部门', '县市场监督管理局']);
    expect(rowsOf('情形引导')[1]).toEqual(['2', '主体类型', '公司、个体工商户', '公司']);
  });
  test('of every theme each row has a cell under each heading, and none says undefined', () => {
    for (const theme of starterThemes.themes)
      for (const { title, tables } of sheet(theme).sections)
        for (const { headings, widths, rows } of tables) {
          expect([theme.key, title, widths.length]).toEqual([theme.key, title, headings.length]);
          for (const row of rows) expect([title, row.length]).toEqual([title, headings.length]);
          expect(JSON.stringify(rows)).not.toContain('undefined');
        }
  });
});
