import { createRoot } from 'react-dom/client'
import { followFlush } from '#bridge/draft.ts'
import { followOpenFile } from '#bridge/open-file.ts'
import { pageNonce } from './app/nonce.ts'
import { WorkApp } from './app/work-app.tsx'

followOpenFile()
followFlush()

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<WorkApp {...pageNonce()} />)
