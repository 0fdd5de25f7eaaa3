/** What stands in a regular expression that Python's `re` does not take, and what to write instead. */
export interface Unpythonic {
  readonly what: string;
  readonly instead: string;
}

/** How many characters may match: the fewest and the most. */
type Width = readonly [least: number, most: number];

const nothing: Width = [0, 0];
const one: Width = [1, 1];

/**
 * The first thing in a regular expression of JavaScript (with its `u` flag) for which Python's `re` raises, or which it takes
 * for something else; undefined where it compiles there too.
 *
 * Source: https://docs.python.org/3/library/re.html, and `re.compile` of each.
 */
export function unpythonic(pattern: string): Unpythonic | undefined {
  const reader = new PatternReader(pattern);
  reader.alternatives();
  return reader.found;
}

/** Reads a pattern that JavaScript takes. */
class PatternReader {
  found: Unpythonic | undefined;
  readonly #text: string;
  #at = 0;
  /** Of each group so far; undefined while it is open. */
  readonly #groups: (Width | undefined)[] = [];
  /** How many groups there were before the look behind that is being read. */
  #behind: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  alternatives(): Width {
    let [least, most] = this.#sequence();
    while (this.#take(/\|/y)) {
      const other = this.#sequence();
      least = Math.min(least, other[0]);
      most = Math.max(most, other[1]);
    }
    return [least, most];
  }

  #sequence(): Width {
    let [least, most] = nothing;
    while (this.#at < this.#text.length && !/[|)]/.test(this.#text.charAt(this.#at))) {
      const [more, evenMore] = this.#repeated(this.#atom());
      least += more;
      most += evenMore;
    }
    return [least, most];
  }

  #repeated([least, most]: Width): Width {
    const times = this.#take(/(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y);
    if (!times) return [least, most];
    const [, sign, from, comma, to] = times;
    const fewest = sign === undefined ? Number(from) : sign === "+" ? 1 : 0;
    const endless = sign === undefined ? comma !== undefined && to === "" : sign !== "?";
    const highest = endless ? Number.POSITIVE_INFINITY : sign === "?" ? 1 : Number(to ?? from);
    return [least * fewest, most === 0 ? 0 : most * highest];
  }

  #atom(): Width {
    if (this.#take(/\[/y)) return this.#class();
    if (this.#take(/\\/y)) return this.#escape();
    if (this.#take(/\(/y)) return this.#group();
    return this.#take(/[\^$]/y) ? nothing : this.#character();
  }

  /** One character, of which JavaScript's texts may have two halves. */
  #character(): Width {
    this.#at += (this.#text.codePointAt(this.#at) ?? 0) > 0xffff ? 2 : 1;
    return one;
  }

  #class(): Width {
    if (this.#take(/\]/y)) this.#refuse("[], in which no character is", "Leave it away, or list characters in it");
    else if (this.#take(/\^\]/y)) this.#refuse("[^], in which every character is", "Write [\\s\\S]");
    else {
      while (this.#at < this.#text.length && !this.#take(/\]/y)) {
        if (this.#take(/\\/y)) this.#escape();
        else this.#character();
      }
    }
    return one;
  }

  #escape(): Width {
    if (this.#take(/[pP]\{[^}]*\}/y)) {
      this.#refuse("\\p{…}, characters by what Unicode says of them", "List the characters, as [A-ZÄÖÜ]");
    } else if (this.#take(/u\{[^}]*\}/y)) {
      this.#refuse("\\u{…}, a character by its number", "Write the character itself");
    } else if (this.#take(/c[A-Za-z]/y)) {
      this.#refuse("\\c, a control character by its letter", "Write its number, as \\x01");
    } else if (this.#take(/k<[^>]*>/y)) {
      this.#refuse("\\k<…>, a group by its name", "Write its number, as \\1");
    } else if (this.#take(/[bB]/y)) {
      return nothing;
    } else {
      const group = this.#take(/[1-9]\d*/y);
      if (group) return this.#again(Number(group[0]));
      if (!this.#take(/x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}/y)) this.#character();
    }
    return one;
  }

  #again(group: number): Width {
    const width = this.#groups[group - 1];
    if (!width) this.#refuse(`\\${group} before the end of its group`, "Write it behind the group");
    else if (this.#behind !== undefined && group > this.#behind) {
      this.#refuse(`\\${group} of a group in the same look behind`, "Write what the group has once more");
    }
    return width ?? nothing;
  }

  #group(): Width {
    const looksBehind = this.#take(/\?<[=!]/y);
    const looks = looksBehind ?? this.#take(/\?[=!]/y);
    const name = this.#take(/\?<[^>]*>/y);
    if (name) this.#refuse("(?<name>…), a group with a name", "Take its name away: (…)");
    const plain = looks === undefined && !this.#take(/\?[a-z-]*:/y);
    const number = plain ? this.#groups.push(undefined) : 0;
    const outermost = looksBehind !== undefined && this.#behind === undefined;
    if (outermost) this.#behind = this.#groups.length;
    const width = this.alternatives();
    this.#take(/\)/y);
    if (outermost) this.#behind = undefined;
    if (plain) this.#groups[number - 1] = width;
    if (looksBehind && width[0] !== width[1]) {
      this.#refuse(`(${looksBehind[0]}…) for texts of several lengths`, "Look behind for texts of one length");
    }
    return looks ? nothing : width;
  }

  #refuse(what: string, instead: string): void {
    this.found ??= { what, instead };
  }

  #take(expected: RegExp): RegExpExecArray | undefined {
    expected.lastIndex = this.#at;
    const taken = expected.exec(this.#text);
    if (!taken) return undefined;
    this.#at = expected.lastIndex;
    return taken;
  }
}
