/** The types that a column may have; `decimal(p,s)` has p digits, s of them behind the point. */
export type ColumnType =
  | "string"
  | "int"
  | "bigint"
  | "double"
  | "boolean"
  | "date"
  | "timestamp"
  | `decimal(${number},${number})`;

/** What values of a type can be stored as without a cast that may fail: numbers, times, or the type itself. */
export const familyOf = (type: string): string =>
  /^(int|bigint|double|decimal)/.test(type) ? "number" : type === "date" || type === "timestamp" ? "time" : type;

/** One column of a dataset's contract. */
export interface Column {
  readonly type: ColumnType;
  readonly required?: boolean;
  readonly bytes?: number;
  readonly from?: string;
  readonly derive?: string;
}

export interface ColumnOptions {
  /**
   * Rows without it break the contract.
   * @default false
   */
  required?: boolean;
  /**
   * The column's name in the source, with its dots and spaces: `from: "Revenue - Gross"`.
   * @default its own name
   */
  from?: string;
  /** The column's value in Spark's SQL, from other columns of this dataset: `derive: "quantity * unit_price"`. */
  derive?: string;
}
export interface TextOptions extends ColumnOptions {
  /**
   * The longest text in the warehouse, in bytes of UTF-8 (Redshift counts bytes, not characters).
   * @default 256
   */
  bytes?: number;
}

const of =
  (type: ColumnType) =>
  (options: ColumnOptions = {}): Column =>
    Object.freeze({ type, ...options });

/** Text. */
export const text = (options: TextOptions = {}): Column => Object.freeze({ type: "string", ...options });
/** A whole number of 32 bits. */
export const int = of("int");
/** A whole number of 64 bits. */
export const bigint = of("bigint");
/** A floating-point number of 64 bits. Money is a {@link decimal}. */
export const double = of("double");
/** True or false. */
export const boolean = of("boolean");
/** A day of the calendar. */
export const date = of("date");
/** A moment, without a time zone, to the microsecond. */
export const timestamp = of("timestamp");

/** A decimal with `precision` digits (1 to 38), `scale` of them behind the point. */
export function decimal(precision: number, scale: number, options: ColumnOptions = {}): Column {
  if (
    !(
      Number.isInteger(precision) &&
      precision >= 1 &&
      precision <= 38 &&
      Number.isInteger(scale) &&
      scale >= 0 &&
      scale <= precision
    )
  ) {
    throw new RangeError(`decimal(${precision}, ${scale}): precision is 1 to 38, and scale 0 to precision.`);
  }
  return Object.freeze({ type: `decimal(${precision},${scale})`, ...options });
}
