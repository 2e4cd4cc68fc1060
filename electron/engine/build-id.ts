declare const REDRESS_BUILD: string

/** The fingerprint of the sources this program was built from; `source` where it runs unbuilt. The build puts it in. */
export const BUILD_ID = typeof REDRESS_BUILD === 'undefined' ? 'source' : REDRESS_BUILD
