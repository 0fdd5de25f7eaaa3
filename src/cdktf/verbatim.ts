/** Text as Terraform takes it as it stands: what it would read as an expression or a directive is written twice. */
export const verbatim = (text: string): string => text.replaceAll(/[$%](?=\{)/g, (sign) => sign + sign);
