import { Component, type ReactNode } from 'react'
import { appText } from '#shared/text/app.ts'
import { go } from '#bridge/place.ts'
import { Button, ErrorNote, Page, PageHeader } from '#ui/index.ts'
import css from './app.module.css'

const words = appText.broken

/** Catches a bug while a screen is drawn: says what happened and that nothing is lost. The frame stays usable. */
export class BrokenScreen extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <Page>
        <PageHeader title={words.title} />
        <div className={css.broken}>
          <ErrorNote what={words.what} safe={words.safe} now={words.now} />
          <p className={css.actions}>
            <Button variant="primary" onClick={() => this.setState({ broken: false })}>
              {words.again}
            </Button>
            <Button
              onClick={() => {
                this.setState({ broken: false })
                go({ screen: 'today' })
              }}
            >
              {words.today}
            </Button>
          </p>
        </div>
      </Page>
    )
  }
}
