// What bytes weigh on their way to a reader.

import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** As a host sends what it has packed once, with all patience: brotli at level 11. */
export const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;

/** As a host packs on the way, at its best: gzip at level 9. */
export const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;
