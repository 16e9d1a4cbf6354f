/** What a statement is about: lemmas, and keys of names. */
export interface Topic {
  readonly words: readonly string[];
  readonly names?: readonly string[];
}
