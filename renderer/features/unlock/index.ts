export { UnlockApp } from './unlock-app.tsx'
