/** Opens the field at its first place in the text and brings it into sight. False when the text does not show it. */
export function openChip(field: string): boolean {
  const chips = [...document.querySelectorAll<HTMLElement>('[role=button][data-field]')]
  const chip = chips.find((each) => each.dataset['field'] === field && each.getClientRects().length > 0)
  if (chip === undefined) return false
  for (const open of chips) if (open !== chip && open.ariaExpanded === 'true') open.click()
  chip.scrollIntoView({ block: 'center' })
  if (chip.ariaExpanded !== 'true') chip.click()
  return true
}
