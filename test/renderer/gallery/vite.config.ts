import { defineConfig } from 'vite'
import react from '@vitejs/plugin-react'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: '../../../build/gallery',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'chrome114',
    cssTarget: 'chrome114',
    modulePreload: { polyfill: false },
  },
})
