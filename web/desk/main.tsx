import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { firstLanguage } from '../app/language.ts'
import { answers } from './ask/answers.ts'
import { router } from './router.tsx'
import { speakDesk } from './speech.ts'
import './styles/index.css'

const root = document.getElementById('root')
await speakDesk(firstLanguage(location.search))
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={answers}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </StrictMode>,
  )
