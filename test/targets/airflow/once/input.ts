import { dag, noop, once } from "sluice";
import { daily } from "../../../support/spec.ts";

/** Runs once, when it is first seen. */
export default dag("once", { ...daily, schedule: once }, (d) => void d.task("a", noop()));
