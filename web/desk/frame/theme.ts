import type { ThemeConfig } from 'antd'

/** Colours of which every text and sign stands out enough (WCAG 2.2 AA); antd's own do not. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b3d91',
    colorInfo: '#0b3d91',
    colorLink: '#0b3d91',
    colorSuccess: '#135200',
    colorWarning: '#873800',
    colorError: '#a8071a',
    colorSuccessBg: '#eef7ea',
    colorWarningBg: '#fff6e5',
    colorErrorBg: '#fdf0f0',
    colorInfoBg: '#eef3fb',
    colorText: '#1b2430',
    colorTextSecondary: '#4a5565',
    colorTextTertiary: '#4a5565',
    colorTextDescription: '#4a5565',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.6)',
    colorTextDisabled: 'rgba(0, 0, 0, 0.6)',
    colorBorder: '#7d8897',
    colorBorderSecondary: '#d5dce6',
    fontFamily: 'inherit',
    fontSize: 15,
    motion: false,
  },
  components: { Table: { headerBg: '#f5f7fa', cellPaddingBlock: 10, cellPaddingInline: 12 } },
}
