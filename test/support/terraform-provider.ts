import { spawn } from "node:child_process";

/** A provider that is running, for as many runs of Terraform as there are. */
export interface RunningProvider {
  /** What lets Terraform find it. */
  readonly variables: Readonly<Record<string, string>>;
  stop(): void;
}

/** The longest that it may take to start, in milliseconds. */
const longest = 60_000;

/**
 * Starts Terraform's AWS provider by its own debug mode. A start takes longer than most of what it is then asked for, and Terraform by
 * itself starts it two or three times for each command. It ends with this process.
 *
 * @param path - the provider's program
 * @param folder - where it finds the files that resources name
 */
export function startProvider(
  path: string,
  folder: string,
  variables: Readonly<Record<string, string>>,
): Promise<RunningProvider> {
  const { AWS_CA_BUNDLE: _, ...inherited } = process.env;
  // Our end of the pipe is what it lives by: it closes however we end.
  const child = spawn("sh", ["-c", '"$0" -debug & provider=$!; cat > /dev/null; kill "$provider"', path], {
    cwd: folder,
    // It lives long enough to collect its garbage, and makes enough of it that doing so seldom spares a third of a plan's CPU.
    env: { ...inherited, ...variables, GOGC: "400", GOMEMLIMIT: "off" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  return new Promise((resolve, reject) => {
    let said = "";
    const limit = setTimeout(() => {
      child.stdin.end();
      reject(new Error(`The provider has not started within ${longest / 1_000} s:\n${said}`));
    }, longest);
    child.on("error", reject);
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const [, attach] = /TF_REATTACH_PROVIDERS='(.*)'/.exec(said) ?? [];
      if (attach === undefined) return;
      clearTimeout(limit);
      resolve({ variables: { TF_REATTACH_PROVIDERS: attach }, stop: () => child.stdin.end() });
    });
  });
}
