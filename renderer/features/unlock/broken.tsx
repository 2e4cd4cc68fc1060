import { Component, type ReactNode } from 'react'
import { unlockText } from '#shared/text/unlock.ts'
import { Button, ErrorNote, UnlockFrame } from '#ui/index.ts'

/** Catches a bug while drawing: says so in our words, and offers to draw the window again. */
export class Broken extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    const words = unlockText.broken
    return (
      <UnlockFrame title={unlockText.cannotStart}>
        <ErrorNote what={words.what} safe={words.safe} />
        <Button size="lg" onClick={() => this.setState({ broken: false })}>
          {words.again}
        </Button>
      </UnlockFrame>
    )
  }
}
