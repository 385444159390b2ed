import { constants, deflateSync } from "node:zlib";

/**
 * Packs the contents of a file of an atlas: a zlib stream (RFC 1950), the smaller one of two strategies. It is not gzip, and
 * the files' names do not tell that they are packed: some servers know gzip by its suffix or its first bytes and announce
 * it as a content encoding; then the browser would unpack it, and the checksum would be wrong.
 */
export function packed(contents: Uint8Array): Uint8Array {
  const strategies = [constants.Z_DEFAULT_STRATEGY, constants.Z_FILTERED];
  const [first, second] = strategies.map((strategy) => deflateSync(contents, { level: 9, strategy }));
  return second!.length < first!.length ? second! : first!;
}
