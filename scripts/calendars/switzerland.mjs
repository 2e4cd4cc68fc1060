export const SWITZERLAND = []
