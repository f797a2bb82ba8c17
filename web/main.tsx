import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { firstLanguage } from './app/language.ts'
import { router } from './app/router.tsx'
import { speak } from './app/speech.ts'
import './styles/index.css'

const root = document.getElementById('root')
await speak(firstLanguage(location.search))
if (root)
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  )
