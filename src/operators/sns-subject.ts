import { constantsOf, type Text } from "../ir/template.ts";

/** Characters that the subject of an SNS message may have. */
export const longestSubject = 100;

/** Why SNS refuses a subject whenever it is sent, as far as it is constant (Publish in the reference of its API). */
export function refusedSubject(
  subject: Text | undefined,
): { readonly message: string; readonly fix: string } | undefined {
  const text = subject === undefined ? "" : constantsOf(subject);
  if (/\p{Cc}/u.test(text)) {
    return {
      message: "SNS refuses a subject with a line break or another control character.",
      fix: "Write it in one line.",
    };
  }
  // Those that expressions add are known only when it is sent.
  if (text.length > longestSubject) {
    return {
      message: `SNS refuses a subject of more than ${longestSubject} characters.`,
      fix: "Say it shorter, and the rest in the message.",
    };
  }
  return undefined;
}
