export const CANADA = []
