type Names = { readonly law: (id: string) => string; readonly field: (name: string) => string }

/** What a condition in a letter says, "Only under UK GDPR or GDPR"; an expression nobody named stays as it is written. */
export function conditionWords(expression: string, names: Names): string {
  const parts = expression.split('|')
  const laws = parts.filter((part) => part.startsWith('regime='))
  if (laws.length === parts.length) {
    const named = laws.map((part) => part.slice('regime='.length))
    return `Only under ${orList(named.map((id) => (id === 'none' ? 'no law that gives a date' : names.law(id))))}`
  }
  return `Only ${orList(parts.map((part) => oneCondition(part, names)))}`
}

function oneCondition(part: string, names: Names): string {
  const not = part.startsWith('!')
  const [subject = '', value = ''] = part.replace('!', '').split('=')
  const is = (yes: string, no: string) => (not ? no : yes)
  switch (subject) {
    case 'regime':
      return is(`under ${names.law(value)}`, `not under ${names.law(value)}`)
    case 'has':
      return is(`when “${names.field(value)}” is filled in`, `when “${names.field(value)}” is empty`)
    case 'kind':
      return is(`for ${plain(value)}`, `for anything but ${plain(value)}`)
    case 'case':
      return is(`for a ${plain(value)}`, `for anything but a ${plain(value)}`)
    case 'agent':
      return is('when somebody writes for the person', 'when the person writes themselves')
    case 'electronic':
      return is('when it came electronically', 'when it did not come electronically')
    case 'role':
      return is(`when we are the ${plain(value)}`, `unless we are the ${plain(value)}`)
    case 'outcome':
      return is(`when decided: ${plain(value)}`, `unless decided: ${plain(value)}`)
    case 'finding':
      return is(`when found: ${plain(value)}`, `unless found: ${plain(value)}`)
    case 'review':
      return is(`when the appeal is ${plain(value)}`, `unless the appeal is ${plain(value)}`)
    case 'place':
      return is(`for people in ${value}`, `for people outside ${value}`)
    case 'profile':
      return is(`when the profile says: ${plain(value)}`, `unless the profile says: ${plain(value)}`)
    default:
      return part
  }
}

function plain(value: string): string {
  return value.replaceAll('-', ' ')
}

function orList(parts: readonly string[]): string {
  if (parts.length > 6) return `${parts.slice(0, 5).join(', ')} and ${parts.length - 5} more`
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`
}
