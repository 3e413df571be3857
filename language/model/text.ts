/** The two languages that every keyword, message, hover and rule page comes in. */
export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages; a missing one does not compile. */
export type Bilingual = Readonly<Record<Language, string>>;
