import { counted } from "../diagnostics/counted.ts";
import type { AirflowEvent } from "../local/protocol.ts";
import type { Origins } from "../targets/origins.ts";
import { colors } from "./colours.ts";
import { fixOfMissing } from "./missing-settings.ts";
import type { Terminal } from "./terminal.ts";

interface RunViewOptions {
  readonly dag: string;
  readonly origins: Origins;
  /** Where the run's logs are, as a person would type it. */
  readonly logs: string;
}

const marks: Readonly<Record<string, string>> = {
  success: colors.green("✓"),
  failed: colors.red("✗"),
  up_for_retry: colors.yellow("↻"),
  upstream_failed: colors.dim("-"),
  skipped: colors.dim("-"),
};

/** Shows a run as it goes, a line for each try of a task; a failure with the engine's own words and the spec's place. */
export class RunView {
  readonly #terminal: Terminal;
  readonly #options: RunViewOptions;
  #state: string | undefined;
  #width = 0;

  constructor(terminal: Terminal, options: RunViewOptions) {
    this.#terminal = terminal;
    this.#options = options;
  }

  show(event: AirflowEvent): void {
    const { say } = this.#terminal;
    switch (event.event) {
      case "imported":
        say(colors.dim(`  Airflow ${event.version} is loaded ${event.seconds.toFixed(1)} s`));
        return;
      case "parsed":
        this.#width = Math.max(...event.tasks.map((task) => task.length), 0);
        say(`\n${colors.bold(event.dag)} ${colors.dim(counted(event.tasks.length, "task"))}`);
        return;
      case "task.finished":
        this.#task(event);
        return;
      case "run.finished":
        this.#state = event.state;
        say(
          `\n${event.state === "success" ? colors.green("The run succeeded") : colors.red("The run failed")} for ${event.ds} ${colors.dim(`(${event.data_interval_start} to ${event.data_interval_end}) in ${event.seconds.toFixed(1)} s`)}`,
        );
        return;
      case "failed":
        this.#state = "failed";
        say(`${colors.red("✗")} ${event.message}`);
        if (event.detail !== undefined) say(colors.dim(event.detail));
        return;
      case "task.started":
      case "task.log":
        return;
    }
  }

  #task(event: Extract<AirflowEvent, { event: "task.finished" }>): void {
    const { say } = this.#terminal;
    const { task, map_index, state, seconds, error, try: number } = event;
    // As the log file of an instance is called, too.
    const name = map_index < 0 ? task : `${task}.${map_index}`;
    const label = state === "success" ? "" : ` ${state.replaceAll("_", " ")}${number > 1 ? `, try ${number}` : ""}`;
    say(`${marks[state] ?? "·"} ${name.padEnd(this.#width)} ${colors.dim(`${seconds.toFixed(1)} s`)}${label}`);
    if (error === undefined) return;
    say(`    ${colors.red(error.message.replaceAll("\n", "\n    "))}`);
    const origin = this.#options.origins[this.#options.dag]?.[task];
    if (origin !== undefined && state === "failed") say(`    ${colors.dim("in")} ${origin}`);
    const fix = fixOfMissing(error.message);
    if (fix !== undefined) say(`    → ${fix}`);
  }

  /** Whether it has been shown that the run failed. */
  get hasFailed(): boolean {
    return this.#state === "failed";
  }

  /** Whether the run went well; tells where the logs are when it did not. */
  end(): boolean {
    if (this.#state === "success") return true;
    this.#terminal.say(`The logs are in ${this.#options.logs}.`);
    return false;
  }
}
