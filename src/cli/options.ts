import { InvalidArgumentError, Option } from "commander";

/** An option that is a whole number from 1. */
export const countOption = (flags: string, description: string, fallback: number): Option =>
  new Option(flags, description).default(fallback).argParser((given) => {
    const value = Number(given);
    if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("Write a whole number from 1.");
    return value;
  });
