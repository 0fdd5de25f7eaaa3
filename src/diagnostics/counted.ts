/** `1 task`, `2 tasks`. */
export const counted = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;
