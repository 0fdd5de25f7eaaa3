export type { Loaded } from "../load/project.ts";
export type Pass = () => void;
