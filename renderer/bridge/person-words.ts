/** How a person is called where there is room for one word. */
export function surnameOf(name: string): string {
  return name.trim().split(/\s+/u).at(-1) ?? name
}
