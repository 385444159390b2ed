import { expect, test } from "vitest";
import { bytePlanes, differences, fromBytePlanes, fromDifferences } from "./rearranged";

test("byte planes hold the low bytes first, and give the numbers back", () => {
  const codes = Uint16Array.of(0x0102, 0x0304, 0xff00);
  expect([...bytePlanes(codes)]).toEqual([0x02, 0x04, 0x00, 0x01, 0x03, 0xff]);
  expect(new Uint16Array(fromBytePlanes(bytePlanes(codes), 2))).toEqual(codes);
  const ranges = Float32Array.of(-1.5, 0, 3e20, Number.MIN_VALUE, Infinity);
  expect(new Float32Array(fromBytePlanes(bytePlanes(ranges), 4))).toEqual(ranges);
});

test("differences wrap around at 256, and give the bytes back", () => {
  const bytes = Uint8Array.of(63, 0, 1, 255, 254);
  expect([...differences(bytes)]).toEqual([63, 193, 1, 254, 255]);
  expect(fromDifferences(differences(bytes))).toEqual(bytes);
  expect(fromDifferences(new Uint8Array())).toEqual(new Uint8Array());
});
