import { UserError } from "../diagnostics/user-error.ts";

/** An error of AWS's SDK, as far as it tells what whoever called the command can put right. */
interface AwsError {
  readonly name: string;
  readonly message: string;
  /** Node's name of what the network would not do, `ENOTFOUND`. */
  readonly code?: unknown;
  /** The SDK's, on whatever came of a request. */
  readonly $metadata?: unknown;
  readonly $fault?: unknown;
}

const login =
  "Log in (aws sso login), set AWS_PROFILE, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and call the command again.";

interface Trouble {
  readonly what: string;
  readonly fix: string;
  /** Whether an error is of this kind. */
  readonly is: (error: AwsError) => boolean;
}

const named =
  (...names: readonly string[]) =>
  ({ name }: AwsError): boolean =>
    names.includes(name);

/** Names are those of the services' common errors (each API reference's "Common Errors") and of the SDK itself. */
const troubles: readonly Trouble[] = [
  {
    what: "There are no AWS credentials.",
    fix: login,
    is: named("CredentialsProviderError", "TokenProviderError"),
  },
  {
    what: "The AWS credentials have expired.",
    fix: login,
    is: named("ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"),
  },
  {
    what: "AWS does not know these credentials.",
    fix: login,
    is: named(
      "AuthFailure",
      "IncompleteSignature",
      "InvalidAccessKeyId",
      "InvalidClientTokenId",
      "InvalidSignatureException",
      "InvalidToken",
      "MissingAuthenticationToken",
      "MissingAuthenticationTokenException",
      "SignatureDoesNotMatch",
      "UnrecognizedClientException",
    ),
  },
  {
    what: "These AWS credentials are not allowed to do this.",
    fix: "Check --env, the account and the role: the environment's publisher publishes, its deployer deploys.",
    is: named("AccessDenied", "AccessDeniedException", "Forbidden", "UnauthorizedOperation"),
  },
  {
    what: "AWS cannot be reached.",
    fix: "Check the network, its proxy and the environment's region, and call the command again.",
    is: (error) => error.$metadata !== undefined && (network.has(error.code) || error.name === "TimeoutError"),
  },
  {
    what: "AWS does not answer as it should.",
    fix: "Call the command again in a while.",
    is: (error) => error.$fault === "server" || named("SlowDown", "Throttling", "ThrottlingException")(error),
  },
];

const network: ReadonlySet<unknown> = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);

/** What an error of AWS's SDK means to whoever called a command, and what to do; undefined for any other error. */
export function awsTrouble(error: unknown): UserError | undefined {
  if (!isError(error)) return undefined;
  const trouble = troubles.find(({ is }) => is(error));
  return trouble && new UserError(trouble.what, { detail: detailOf(error), fix: trouble.fix, cause: error });
}

const detailOf = ({ name, message }: AwsError): string => (name === "Error" ? message : `${name}: ${message}`);

const isError = (error: unknown): error is AwsError =>
  typeof error === "object" && error !== null && "name" in error && "message" in error;
