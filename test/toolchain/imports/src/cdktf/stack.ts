export const stack = "stack";
