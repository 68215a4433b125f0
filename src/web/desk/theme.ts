import type { ThemeConfig } from 'antd';
import { palettes, type ChosenMode } from '../ui/index.ts';

/** Sizes in pixels; the style sheet of the desk sets the same ones for what is not antd's. */
const SIZES: Readonly<Record<ChosenMode, { fontSize: number; controlHeight: number }>> = {
  normal: { fontSize: 15, controlHeight: 36 },
  elder: { fontSize: 24, controlHeight: 60 },
  'high-contrast': { fontSize: 17, controlHeight: 44 },
};

/** antd's own defaults fail AA in several pairs; these are the colours of web/ui, so that desk and portal look like one house. */
export function themeOf(mode: ChosenMode): ThemeConfig {
  const colour = palettes[mode];
  return {
    cssVar: { key: 'desk' },
    token: {
      ...SIZES[mode],
      borderRadius: 6,
      motion: false,
      fontFamily: 'inherit',
      colorPrimary: colour.act,
      colorLink: colour.link,
      colorSuccess: colour.go,
      colorWarning: colour['time-text'],
      colorError: colour.harm,
      colorText: colour.text,
      colorTextHeading: colour.text,
      colorTextSecondary: colour.quiet,
      colorTextTertiary: colour.quiet,
      colorTextQuaternary: colour.quiet,
      colorTextPlaceholder: colour.quiet,
      colorTextDisabled: colour.quiet,
      colorIcon: colour.text,
      colorIconHover: colour.text,
      colorBorder: colour.edge,
      colorBorderSecondary: colour.line,
      colorSplit: colour.line,
      colorBgContainer: colour.page,
      colorBgElevated: colour.page,
      colorBgLayout: colour.sunken,
    },
  };
}
