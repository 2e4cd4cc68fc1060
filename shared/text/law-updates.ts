/** What is said on a clock of a case whose version of the law this program does not know. */
export const versionNotes = {
  unknown: ({ id, version, used }: { id: string; version: string; used: string }) =>
    `This case was opened under ${id} ${version}, which this Redress does not know. Its dates are computed with ${used}, the newest it has; a newer Redress may give other dates.`,
} as const
