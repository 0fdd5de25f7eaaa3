import { UserError } from "../diagnostics/user-error.ts";
import { linesOf, terraform, wordsOf } from "./terraform-run.ts";

/** What Terraform would do with a resource. */
export type Action = "create" | "update" | "replace" | "delete" | "read" | "move" | "import" | "forget";

export interface Change {
  readonly action: Action;
  /** Its address in the stack, `aws_glue_catalog_table.table-bronze-orders`. */
  readonly address: string;
}

/** What a deploy of a stack would do. */
export interface Plan {
  readonly changes: readonly Change[];
  /** Whether an output changes, which other stacks may begin with. */
  readonly outputs: boolean;
}

/** Actions by Terraform's names of them: what it forgets, it "removes" in the lines of `terraform plan -json`. */
const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ["create", "create"],
  ["update", "update"],
  ["replace", "replace"],
  ["delete", "delete"],
  ["read", "read"],
  ["move", "move"],
  ["import", "import"],
  ["forget", "forget"],
  ["remove", "forget"],
]);

/**
 * What a deploy would do, by what Terraform wrote when it made it.
 *
 * The lines of `-json` tell it, with a `change_summary` even where nothing changes. Where HCP Terraform has planned
 * there is none: Terraform leaves out the lines of changes and their summary, and writes the rest for people
 * (hashicorp/terraform, `renderPlanLogs` in internal/cloud/backend_plan.go). The saved plan then names the run, and
 * `terraform show` fetches it.
 *
 * @throws UserError where neither tells it: that is not the same as no change
 */
export async function planOf(folder: string, output: string, file: string): Promise<Plan> {
  const lines = linesOf(output);
  if (lines.some(({ type }) => type === "change_summary")) {
    const changes = lines.flatMap(({ type, change }) =>
      type === "planned_change" && change ? [{ action: actionOf(change.action), address: change.resource.addr }] : [],
    );
    const outputs = lines.flatMap((line) => (line.type === "outputs" ? Object.values(line.outputs ?? {}) : []));
    return { changes, outputs: outputs.some(({ action }) => action !== "noop") };
  }
  const plan = await shown(folder, file);
  if (plan?.resource_changes === undefined && plan?.planned_values === undefined) {
    throw new UserError("Terraform does not say what it would change.", {
      detail: wordsOf(output),
      fix: `See what terraform plan says in ${folder}.`,
    });
  }
  return {
    changes: (plan.resource_changes ?? []).flatMap(plannedChange),
    outputs: Object.values(plan.output_changes ?? {}).some(({ actions }) => actions[0] !== "no-op"),
  };
}

/** A plan as `terraform show -json` writes it, as far as it is read here (its format 1). */
interface ShownPlan {
  readonly planned_values?: object;
  readonly resource_changes?: readonly ResourceChange[];
  readonly output_changes?: Readonly<Record<string, { readonly actions: readonly string[] }>>;
}

interface ResourceChange {
  readonly address: string;
  /** Its address before, where it has moved. */
  readonly previous_address?: string;
  readonly mode: "managed" | "data";
  readonly change: {
    readonly actions: readonly string[];
    readonly importing?: object;
    /** The resource's arguments, without those that are known when it is made. */
    readonly before?: Arguments | null;
    readonly after?: Arguments | null;
  };
}

type Arguments = Readonly<Record<string, unknown>>;

/** An argument of a resource that is updated, which is a text before and after. */
export interface Update {
  readonly address: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The updates of an argument that a kept plan holds, where both of its texts are known.
 *
 * @param type - the resources' type, `aws_iam_role_policy`
 */
export async function updatesOf(
  folder: string,
  file: string,
  { type, argument }: { readonly type: string; readonly argument: string },
): Promise<readonly Update[]> {
  const { resource_changes: all = [] } = (await shown(folder, file)) ?? {};
  return all.flatMap(({ address, change: { actions, before, after } }) => {
    const [old, next] = [before?.[argument], after?.[argument]];
    const updated = actions[0] === "update" && address.startsWith(`${type}.`);
    return updated && typeof old === "string" && typeof next === "string"
      ? [{ address, before: old, after: next }]
      : [];
  });
}

const shown = async (folder: string, file: string): Promise<ShownPlan | undefined> =>
  readPlan(await terraform(folder, "show", "-json", "-no-color", file));

function readPlan(text: string): ShownPlan | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** As the lines of `-json` tell it: what stays as it is has no line, nor has what is no longer read. */
function plannedChange({ address, previous_address, mode, change }: ResourceChange): readonly Change[] {
  const [first = "", second] = change.actions;
  if (mode === "data" && first === "delete") return [];
  if (second !== undefined) return [{ action: "replace", address }];
  if (first !== "no-op") return [{ action: actionOf(first), address }];
  if (change.importing) return [{ action: "import", address }];
  return previous_address === undefined ? [] : [{ action: "move", address }];
}

function actionOf(name: string): Action {
  const action = actions.get(name);
  if (action !== undefined) return action;
  throw new UserError(`Terraform plans to ${name} something, which Sluice does not know.`, {
    fix: "Use Terraform 1.11.",
  });
}
