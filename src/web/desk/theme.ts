import type { ThemeConfig } from 'antd';

/** antd's own defaults fail AA in several pairs; these are the tokens of web/ui, so that desk and portal look like one house. */
export const deskTheme: ThemeConfig = {
  cssVar: { key: 'desk' },
  token: {
    colorPrimary: '#0b4f9e',
    colorLink: '#0b4f9e',
    colorSuccess: '#0a6e3f',
    colorWarning: '#7a4700',
    colorError: '#b3261e',
    colorText: '#17212b',
    colorTextSecondary: '#4b5866',
    colorTextTertiary: '#4b5866',
    colorTextQuaternary: '#5d6b7a',
    colorTextPlaceholder: '#5d6b7a',
    colorTextDisabled: '#5d6b7a',
    colorBorder: '#5d6b7a',
    colorBorderSecondary: '#d3dce6',
    colorBgLayout: '#f3f6fa',
    borderRadius: 4,
    fontSize: 15,
    controlHeight: 36,
    fontFamily: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
    motion: false,
  },
};
