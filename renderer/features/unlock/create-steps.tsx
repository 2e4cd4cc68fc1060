import type { ProfileOption } from '#shared/contract/case-file.ts'
import { createText } from '#shared/text/create.ts'
import { FieldError, OptionList, TextInput } from '#ui/index.ts'
import { suggestedPrefix } from '#shared/domain/prefix.ts'
import css from './create.module.css'

/** What is asked before the passphrase. `prefix` is null until the officer types one over the suggestion. */
export type NewFile = {
  readonly organisation: string
  readonly officer: string
  readonly prefix: string | null
  readonly suggestedPrefix?: string
  readonly profileId: string
}

/** What keeps a step from being left, by field. */
export type NewFileProblems = {
  readonly organisation?: string
  readonly prefix?: string
  readonly profile?: string
  readonly understood?: string
}

type StepProps = {
  readonly file: NewFile
  readonly change: (next: Partial<NewFile>) => void
  readonly problems: NewFileProblems
}

/** Step one: the organisation, the officer, the prefix of references. */
export function OrganisationStep({
  file,
  prefix,
  change,
  problems,
}: StepProps & { readonly prefix: string }) {
  const words = createText.organisation
  return (
    <div className={css.fields}>
      <TextInput
        label={words.name}
        description={words.nameHint}
        value={file.organisation}
        maxLength={200}
        required
        withAsterisk={false}
        data-autofocus
        error={problems.organisation}
        onChange={(event) => {
          const organisation = event.currentTarget.value
          change({ organisation, suggestedPrefix: suggestedPrefix(organisation) })
        }}
      />
      <TextInput
        label={words.officer}
        description={words.officerHint}
        value={file.officer}
        maxLength={200}
        onChange={(event) => change({ officer: event.currentTarget.value })}
      />
      <TextInput
        label={words.prefix}
        description={words.prefixHint}
        value={prefix}
        maxLength={4}
        className={css.short ?? ''}
        error={problems.prefix}
        onChange={(event) =>
          change({ prefix: event.currentTarget.value.toUpperCase().replaceAll(/[^A-Z]/g, '') })
        }
      />
    </div>
  )
}

/** Step two: the handling profile. */
export function ProfileStep({
  file,
  profiles,
  change,
  problems,
}: StepProps & { readonly profiles: readonly ProfileOption[] | null }) {
  const words = createText.profile
  if (profiles === null) return <p className={css.quiet}>{words.loading}</p>
  if (profiles.length === 0) return <FieldError>{words.none}</FieldError>
  return (
    <div className={css.fields}>
      <OptionList
        legend={words.legend}
        hideLegend
        type="radio"
        value={file.profileId === '' ? [] : [file.profileId]}
        onChange={(values) => change({ profileId: values[0] ?? '' })}
        {...(problems.profile === undefined ? {} : { error: <FieldError>{problems.profile}</FieldError> })}
        options={profiles.map((profile) => ({
          value: profile.id,
          title: profile.name,
          text: profile.summary,
        }))}
      />
    </div>
  )
}
