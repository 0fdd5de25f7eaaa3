/** Items as a sentence has them: `a`, `a or b`, `a, b or c`. */
export const listed = (items: readonly string[], word: "and" | "or"): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
