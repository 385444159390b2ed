import { expect, test } from "vitest";
import { endings } from "./endings";

test.each(["ը", "ն", "ի", "ից", "երը", "ներում", "ներիս", "յի", "յից", "յով", "ական"])(
  "%s is an ending",
  (ending) => {
    expect(endings.has(ending)).toBe(true);
  },
);

test.each(["", "յ", "յն", "յներ", "տուս", "րը", "ետից"])("“%s” is none", (tail) => {
  expect(endings.has(tail)).toBe(false);
});
