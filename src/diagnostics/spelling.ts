/**
 * A name like `name` without what is refused: letters lose their accents, anything else becomes `_`.
 *
 * @param refused - runs of characters that must not be in it, with the flag `g`
 */
export const spelled = (name: string, refused: RegExp): string =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{Mark}/gu, "")
    .replaceAll(refused, "_")
    .replaceAll(/^_+|_+$/g, "");
