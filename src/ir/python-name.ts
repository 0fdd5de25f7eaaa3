/** Python's keywords. */
const keywords: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from global " +
    "if import in is lambda nonlocal not or pass raise return try while with yield"
  ).split(" "),
);

export const isKeyword = (name: string): boolean => keywords.has(name);

/** Whether a text is a name in Python, as compiled files write them: of ASCII, and no keyword. */
export const isIdentifier = (text: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(text) && !isKeyword(text);
