const NETWORK = /^(?:node:)?(?:net|http|https|http2|dgram|tls|dns|inspector)(?:\/promises)?$/
const STUB = '\0without-network'

/**
 * Keeps modules that reach the network out of what is built. The composer of mail drafts brings some along for features
 * we switch off; they are replaced by one that throws when it is touched. Anything else that imports one ends the build.
 */
export function withoutNetwork() {
  return {
    name: 'without-network',
    enforce: 'pre',
    resolveId(source, importer) {
      const isComposer = importer?.replaceAll('\\', '/').includes('/node_modules/nodemailer/')
      return isComposer && NETWORK.test(source) ? STUB : null
    },
    load(id) {
      if (id !== STUB) return null
      return `export default new Proxy({}, { get() { throw new Error('there is no network here') } })`
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        for (const name of file.type === 'chunk' ? [...file.imports, ...file.dynamicImports] : [])
          if (NETWORK.test(name))
            this.error(`${file.fileName} imports ${name}, and nothing here reaches the network`)
    },
  }
}
