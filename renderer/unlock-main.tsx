import { createRoot } from 'react-dom/client'
import { UnlockApp } from './features/unlock/index.ts'
import { pageNonce } from './app/nonce.ts'

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<UnlockApp {...pageNonce()} />)
