/** Words that files contribute, with how many of them each word has. */
export class Counts {
  readonly #byFile = new Map<string, readonly string[]>();
  readonly #counts = new Map<string, number>();

  /** How many different words there are. */
  get size(): number {
    return this.#counts.size;
  }

  has(word: string): boolean {
    return this.#counts.has(word);
  }

  /** What a file contributes from now on. Gives the words that there are now and were not, or the other way round. */
  set(file: string, words: readonly string[]): ReadonlySet<string> {
    const before = this.#byFile.get(file) ?? [];
    const touched = new Map([...before, ...words].map((word) => [word, this.#counts.has(word)]));
    for (const word of before) this.#add(word, -1);
    for (const word of words) this.#add(word, 1);
    if (words.length === 0) this.#byFile.delete(file);
    else this.#byFile.set(file, words);
    return new Set(
      [...touched].filter(([word, had]) => had !== this.#counts.has(word)).map(([word]) => word),
    );
  }

  #add(word: string, by: number): void {
    const count = (this.#counts.get(word) ?? 0) + by;
    if (count > 0) this.#counts.set(word, count);
    else this.#counts.delete(word);
  }
}
