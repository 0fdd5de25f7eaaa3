import { createHash } from "node:crypto";

/** Numbers in [0, 1) that depend on the seed alone: SHA-256 of the seed and a counter, 32 bits each. */
export function random(seed: string): () => number {
  let block: Buffer = Buffer.alloc(0);
  let count = 0;
  return () => {
    const offset = (count % 8) * 4;
    if (offset === 0) block = createHash("sha256").update(`${seed}/${count}`).digest();
    count += 1;
    return block.readUInt32BE(offset) / 2 ** 32;
  };
}
