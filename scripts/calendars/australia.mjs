export const AUSTRALIA = []
