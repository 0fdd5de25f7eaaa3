/** What is shown in a secret's place. */
export const hidden = "•••";

const names = /[\w.-]*(?:pass|pwd|secret|token)[\w.-]*/i;
const setting = new RegExp(`^(?<before>.*?${names.source}["']?\\s*:\\s+)(?<value>\\S.*)$`, "i");

/** Whether a setting of this name may hold what nobody is to read in a terminal or in CI's output. */
export const isSecret = (name: string): boolean => names.test(name);

/** A file as it may be shown: where it is YAML, without what stands behind names of secrets. Its lines stay where they are. */
export function withoutSecrets(file: string, text: string): string {
  if (!/\.ya?ml$/.test(file)) return text;
  /** How far the setting is indented whose text fills the lines below it. */
  let block: number | undefined;
  return text
    .split("\n")
    .map((line) => {
      const indent = line.search(/\S/);
      if (block !== undefined && (indent > block || indent < 0))
        return indent < 0 ? line : `${" ".repeat(indent)}${hidden}`;
      block = undefined;
      const { before, value = "" } = setting.exec(line)?.groups ?? {};
      if (before === undefined) return line;
      // A text may go on below: behind `|` or `>`, within quotes, or further indented.
      block = indent;
      return value.startsWith("#") ? line : `${before}${hidden}`;
    })
    .join("\n");
}
