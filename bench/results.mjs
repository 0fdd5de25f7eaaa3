// What was measured, beside what is aimed at.

/** @typedef {{ what: string, figure: number, aim: number, farFrom: number, unit: string, digits: number, more?: string }} Result */

/** @param {Result} result */
export const verdict = ({ figure, aim, farFrom }) =>
  figure <= aim ? "ok" : figure <= farFrom ? "missed" : "MISSED BY FAR";

/** @param {readonly Result[]} results */
export function table(results) {
  const rows = results.map((result) => {
    const { what, figure, aim, unit, digits, more = "" } = result;
    return [what, `< ${aim}${unit}`, `${figure.toFixed(digits)}${unit}`, verdict(result), more];
  });
  const head = ["", "aim", "figure", "", ""];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
