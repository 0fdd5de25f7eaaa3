/** Something that the user can put right: shown without a stack trace, with what to do. The CLI exits with 1. */
export class UserError extends Error {
  override readonly name: string = "UserError";
  /** What to do about it, as an instruction. */
  readonly fix: string | undefined;
  /** Lines that explain more, such as the end of a log. */
  readonly detail: string | undefined;

  /** @param message - what is wrong, in one sentence */
  constructor(
    message: string,
    more: { readonly fix?: string; readonly detail?: string; readonly cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.fix = more.fix;
    this.detail = more.detail;
  }
}
