/** Fifty words that stand in no language, so that finding one means it was planted. Letters OCR tells apart well. */
export const PLANTED: readonly string[] = [
  'Babrekon',
  'Dastuvel',
  'Fernatok',
  'Garbovan',
  'Hestrudan',
  'Jakbereth',
  'Kasnovard',
  'Larmetuk',
  'Mandrevost',
  'Nakturben',
  'Parshovek',
  'Rastumard',
  'Sakbovern',
  'Tarvenuk',
  'Vandrekast',
  'Wasternok',
  'Zarbukhen',
  'Bektavorn',
  'Drasumek',
  'Fostarven',
  'Grenbatuk',
  'Hurnavest',
  'Jostenark',
  'Krebathun',
  'Lodarvesk',
  'Mestukran',
  'Nobrathek',
  'Perdavunt',
  'Rekshovan',
  'Sobratuken',
  'Tebranvost',
  'Vurdasken',
  'Webrostan',
  'Zenkatrub',
  'Brovastuk',
  'Dunekrath',
  'Fabrenost',
  'Gostaveruk',
  'Hadrebunt',
  'Jertavosk',
  'Kobranest',
  'Lustakven',
  'Mobredast',
  'Nerkuvant',
  'Pastobrek',
  'Rondaveth',
  'Sertukbran',
  'Tosbrevan',
  'Vakrendost',
  'Zubrateskon',
]

let taken = 0

/** The next word that is not planted yet. */
export function plant(): string {
  const word = PLANTED[taken]
  if (word === undefined) throw new Error('all fifty are planted')
  taken += 1
  return word
}

/** How many were planted. */
export function planted(): number {
  return taken
}
