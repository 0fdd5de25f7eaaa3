import type { Module } from "../module.ts";
import type { Doc } from "../python/document.ts";
import { block, call, comment, functionDefinition, keyword } from "../python/syntax.ts";

/**
 * `python_callable` of a task that runs a state machine. StartExecution with the name and the input of an execution that
 * still runs answers with that one; a name that has ended is taken for 90 days
 * (https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html).
 */
export function runStateMachine(module: Module): Doc {
  const hook = module.imported("airflow.providers.amazon.aws.hooks.step_function.StepFunctionHook");
  const hashlib = module.imports.module("hashlib");
  const count = module.imported("itertools.count");
  const sleep = module.imported("time.sleep");
  return functionDefinition(
    "run_state_machine",
    ["state_machine", "execution_input", "key", "seconds", "region"],
    [
      '"""Starts an execution, or takes up the one that an earlier try has left running, and waits for its output."""',
      `client = ${hook}(region_name=region).get_conn()`,
      `name = ${hashlib}.sha256(key.encode()).hexdigest()[:32]`,
      block(`for number in ${count}()`, [
        block("try", [
          call("started = client.start_execution", [
            keyword("stateMachineArn", "state_machine"),
            keyword("name", 'f"{name}-{number}"'),
            keyword("input", "execution_input"),
          ]),
          "break",
        ]),
        block("except client.exceptions.ExecutionAlreadyExists", [
          comment("That one has ended, or had another input."),
          "continue",
        ]),
      ]),
      block("while True", [
        'execution = client.describe_execution(executionArn=started["executionArn"])',
        block('if execution["status"] == "SUCCEEDED"', ['return execution["output"]']),
        block('if execution["status"] not in ("RUNNING", "PENDING_REDRIVE")', [
          "reason = f\"{execution.get('error')}: {execution.get('cause')}\"",
          "raise RuntimeError(f\"{execution['executionArn']} ended as {execution['status']}: {reason}\")",
        ]),
        `${sleep}(seconds)`,
      ]),
    ],
  );
}
