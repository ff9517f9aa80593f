// natural ships no types for its inner modules. They are imported one by one because the package as a whole
// loads database drivers, reads `.env` and prints to stdout.
declare module 'natural/lib/natural/stemmers/indonesian/stemmer_id.js' {
  const stemmer: { stem(word: string): string }
  export default stemmer
}
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string }
  export default stemmer
}
declare module 'natural/lib/natural/stemmers/indonesian/data/kata-dasar.json' {
  const roots: string[]
  export default roots
}
