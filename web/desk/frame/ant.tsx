import { StyleProvider } from '@ant-design/cssinjs'
import ConfigProvider from 'antd/es/config-provider'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import type { ReactNode } from 'react'
import { useDesk } from '../speech.ts'
import { theme } from './theme.ts'

/** What antd's parts need around them: colours, language, and styles that give way to the page's own. */
export function Ant({ children }: { readonly children: ReactNode }): ReactNode {
  const { language } = useDesk()
  return (
    <StyleProvider layer>
      <ConfigProvider theme={theme} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
        {children}
      </ConfigProvider>
    </StyleProvider>
  )
}
