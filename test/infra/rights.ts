/** A statement of a policy, as IAM has it. */
export interface IamStatement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** A role, by AWS's own id of it, and what it allows. */
export interface Role {
  readonly id: string;
  readonly statements: readonly IamStatement[];
}

/** A right that a call took, as the local AWS records it. */
export interface RecordedCall {
  readonly role: string;
  readonly action: string;
  readonly resources: readonly string[];
  readonly context: Readonly<Record<string, string>>;
}

/** The statements that a call needs: for each of its resources, the first that allows it; undefined where none does. */
export function neededBy(call: RecordedCall, { id, statements }: Role): readonly (IamStatement | undefined)[] {
  // A session of the role asks about its own statements: the Data API compares with who made them.
  const context = { ...call.context, "redshift-data:statement-owner-iam-userid": `${id}:session` };
  return call.resources.map((resource) =>
    statements.find(
      ({ Effect, Action, Resource, Condition }) =>
        Effect === "Allow" &&
        listed(Action).some((pattern) => like(pattern, call.action)) &&
        listed(Resource).some((pattern) => like(pattern, resource)) &&
        Object.entries(Condition ?? {}).every(([operator, keys]) => holds(operator, keys, context)),
    ),
  );
}

function holds(
  operator: string,
  keys: Readonly<Record<string, string | readonly string[]>>,
  context: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(keys).every(([key, wanted]) => {
    const given = context[key];
    if (given === undefined) return false;
    if (operator === "StringEquals") return listed(wanted).includes(given);
    if (operator === "StringLike" || operator === "ArnLike") return listed(wanted).some((one) => like(one, given));
    throw new Error(`The conditions here know no ${operator}.`);
  });
}

const listed = (given: string | readonly string[]): readonly string[] => (typeof given === "string" ? [given] : given);

/** Whether a text fits a pattern with `*` for anything and `?` for one character. */
function like(pattern: string, text: string): boolean {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`).test(text);
}
