import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { Readable, Writable } from "node:stream";
import { UserError } from "../diagnostics/user-error.ts";
import { packageRoot } from "../package-root.ts";
import { localChildEnvironment } from "../python/process-environment.ts";
import { logTail } from "./log-tail.ts";
import { endGroup, endWithThisProcess } from "./process-groups.ts";
import { type Command, commandLine, type EventOf, parseEvent, type Source } from "./protocol.ts";

/** How a Python child is started. */
export interface ChildOptions<S extends Source> {
  /** What it is called in messages: `"the local AWS"`. */
  readonly name: string;
  readonly source: S;
  /** Path of the interpreter. */
  readonly python: string;
  /** `["-m", "sluice_aws", …]`; modules are found in src/local/python. */
  readonly args: readonly string[];
  /** Beyond what every child gets. */
  readonly env?: Readonly<Record<string, string>>;
  /** Takes its stdout and stderr; the log of the start before stays beside it as `<name>.1`. */
  readonly logFile: string;
  /** How long it may take to end after its stdin was closed, in milliseconds. Default: 2,000. */
  readonly grace?: number;
}

/** How a child ended: by itself with a code, or by a signal. */
export interface ChildEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A child ended, broke the protocol, or did not answer in time. `detail` holds the end of its log. */
export class ChildError extends UserError {
  override readonly name = "ChildError";
}

/** A child refused a command; the message is its own. */
export class CommandRejected extends UserError {
  override readonly name = "CommandRejected";
}

type Listener<E> = (event: E) => void;
type EventNamed<S extends Source, N> = Extract<EventOf<S>, { readonly event: N }>;
type Answer<S extends Source> = Extract<EventOf<S>, { readonly id: string | null }>;

interface Waiter<E> {
  /** True when the event was what it waited for. */
  readonly take: (event: E) => boolean;
  readonly reject: (error: Error) => void;
}

/** Starts a child. Who listens before the next turn of the event loop misses none of its events. */
export function startChild<S extends Source>(options: ChildOptions<S>): Child<S> {
  return new Child(options);
}

/**
 * A Python child that speaks the local protocol. Its stdin is its life line: it ends itself and all of its group when this
 * process is gone, whatever ended it (sluice_protocol/commands.py).
 */
export class Child<S extends Source> {
  readonly logFile: string;
  /** Resolves when it and its group are gone and its last event was handed on. Never rejects. */
  readonly ended: Promise<ChildEnd>;

  readonly #options: ChildOptions<S>;
  readonly #process: ChildProcess;
  readonly #stdin: Writable;
  readonly #listeners = new Set<Listener<EventOf<S>>>();
  readonly #waiters = new Set<Waiter<EventOf<S>>>();
  /** The first event of each name. */
  readonly #first = new Map<string, EventOf<S>>();
  #commands = 0;
  #failure: Error | undefined;
  #stopping: Promise<void> | undefined;

  constructor(options: ChildOptions<S>) {
    this.#options = options;
    this.logFile = options.logFile;
    const log = newLog(options.logFile);
    try {
      this.#process = spawn(options.python, options.args, {
        detached: true,
        stdio: ["pipe", log, log, "pipe"],
        env: localChildEnvironment({
          PYTHONPATH: join(packageRoot, "src", "local", "python"),
          PYTHONUNBUFFERED: "1",
          SLUICE_EVENTS_FD: "3",
          ...options.env,
        }),
      });
    } finally {
      closeSync(log);
    }
    const [stdin, , , events] = this.#process.stdio;
    if (!(stdin instanceof Writable && events instanceof Readable)) throw new Error("stdin and fd 3 are to be pipes");
    this.#stdin = stdin;
    this.ended = this.#watch(events);
  }

  /** Process id, which is also its group's; undefined when it could not be started. */
  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Calls the listener with each event from now on. Answers how to stop that. */
  on(listener: Listener<EventOf<S>>): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * The first event of a name: at once where it has come already.
   *
   * @param timeout - in milliseconds
   * @throws ChildError when the child ends first, says that it can't go on, or takes too long
   */
  waitFor<N extends EventOf<S>["event"]>(name: N, timeout: number): Promise<EventNamed<S, N>> {
    const isNamed = (event: EventOf<S>): event is EventNamed<S, N> => event.event === name;
    const seen = this.#first.get(name);
    if (seen !== undefined && isNamed(seen)) return Promise.resolve(seen);
    return this.#wait(`"${name}"`, timeout, isNamed);
  }

  /**
   * Sends a command and waits for its answer.
   *
   * @param answer - name of the event that answers it
   * @param timeout - in milliseconds
   * @throws CommandRejected with the child's own words; ChildError as for {@link waitFor}
   */
  async request<N extends Answer<S>["event"]>(command: Command, answer: N, timeout: number): Promise<EventNamed<S, N>> {
    this.#commands += 1;
    const id = `${command.command}-${this.#commands}`;
    const isAnswer = (event: EventOf<S>): event is Answer<S> => "id" in event && event.id === id;
    const isNamed = (event: EventOf<S>): event is EventNamed<S, N> => event.event === answer;
    const answered = this.#wait(`the answer to "${command.command}"`, timeout, isAnswer);
    this.#stdin.write(commandLine(id, command));
    const event = await answered;
    if (isNamed(event)) return event;
    if (event.event === "rejected") throw new CommandRejected(event.message);
    throw this.#error(`${this.#options.name} answered "${command.command}" with "${event.event}"`);
  }

  /** Ends it and its group: closes its stdin, then SIGKILL after the grace. Resolves when it is gone; may be called twice. */
  stop(): Promise<void> {
    this.#stopping ??= this.#end();
    return this.#stopping;
  }

  async #end(): Promise<void> {
    this.#stdin.end();
    const kill = setTimeout(() => this.#kill(), this.#options.grace ?? 2_000);
    await this.ended;
    clearTimeout(kill);
  }

  #kill(): void {
    if (this.pid !== undefined) endGroup(this.pid);
  }

  /** Reads events to their end, and the process to its own. */
  async #watch(events: Readable): Promise<ChildEnd> {
    // A child that is gone takes no more commands; that it is gone is told below.
    this.#stdin.on("error", () => undefined);
    const release = this.pid === undefined ? undefined : endWithThisProcess(this.pid);
    const gone = new Promise<ChildEnd>((resolve) => {
      this.#process.once("error", (error) => {
        this.#fail(new UserError(`${this.#options.name} could not be started: ${error.message}`, { cause: error }));
        resolve({ code: null, signal: null });
      });
      this.#process.once("exit", (code, signal) => resolve({ code, signal }));
    });
    const lines = createInterface({ input: events, crlfDelay: Number.POSITIVE_INFINITY });
    const read = new Promise<void>((resolve) => {
      lines.on("line", (line) => this.#read(line));
      lines.once("close", resolve);
    });

    const end = await gone;
    // What it started may outlive it, and hold the events' pipe open.
    this.#kill();
    await Promise.race([read, new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
    lines.close();
    release?.();
    this.#fail(this.#error(`${this.#options.name} ended ${howEnded(end)} before it said what was awaited`));
    return end;
  }

  #read(line: string): void {
    if (line === "" || this.#failure !== undefined) return;
    let event: EventOf<S>;
    try {
      event = parseEvent(this.#options.source, line);
    } catch (error) {
      // Nothing that follows can be trusted.
      this.#fail(this.#error(error instanceof Error ? error.message : String(error)));
      this.#kill();
      return;
    }
    if (!this.#first.has(event.event)) this.#first.set(event.event, event);
    for (const listener of this.#listeners) listener(event);
    for (const waiter of this.#waiters) if (waiter.take(event)) this.#waiters.delete(waiter);
    if (event.event === "failed") this.#fail(this.#error(event.message, event.detail));
    // Nobody's answer: a command of ours that could not be read.
    else if (event.event === "rejected" && event.id === null) this.#fail(this.#error(event.message));
  }

  /** From now on everybody who waits is told this. The first reason counts. */
  #fail(error: Error): void {
    this.#failure ??= error;
    for (const waiter of this.#waiters) waiter.reject(this.#failure);
    this.#waiters.clear();
  }

  #wait<E extends EventOf<S>>(what: string, timeout: number, is: (event: EventOf<S>) => event is E): Promise<E> {
    return new Promise<E>((resolve, reject) => {
      if (this.#failure !== undefined) {
        reject(this.#failure);
        return;
      }
      const late = setTimeout(() => {
        this.#waiters.delete(waiter);
        reject(this.#error(`${this.#options.name} did not send ${what} within ${timeout / 1000} s`));
      }, timeout);
      const waiter: Waiter<EventOf<S>> = {
        take: (event) => {
          if (!is(event)) return false;
          clearTimeout(late);
          resolve(event);
          return true;
        },
        reject: (error) => {
          clearTimeout(late);
          reject(error);
        },
      };
      this.#waiters.add(waiter);
    });
  }

  #error(message: string, detail: string = logTail(this.logFile)): ChildError {
    return new ChildError(message, { fix: `Its log is ${this.logFile}.`, ...(detail === "" ? {} : { detail }) });
  }
}

/** The file under its name may still be written by another process: it is moved, not emptied. */
function newLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) renameSync(file, `${file}.1`);
  return openSync(file, "w");
}

function howEnded({ code, signal }: ChildEnd): string {
  return signal === null ? `with exit code ${code}` : `by ${signal}`;
}
