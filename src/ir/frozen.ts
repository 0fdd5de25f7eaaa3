/** Nothing, to begin a copy with. */
const none = {};

/**
 * A frozen copy, with more. V8 gives an object that begins as a copy of another one, and that is frozen or added to afterwards, a hidden
 * class of its own (seen in Node 20), so that making and reading it takes several times as long; one that begins with nothing
 * shares its class.
 */
export function frozen<T extends object>(given: T): Readonly<T>;
export function frozen<T extends object, M extends object>(given: T, more: M): Readonly<T & M>;
export function frozen(given: object, more?: object): object {
  return Object.freeze({ ...none, ...given, ...more });
}
