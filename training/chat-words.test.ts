import { describe, expect, it } from "vitest";
import { armenian as pack } from "../src/language/armenian/index";
import { seededRandom } from "../src/language/random";
import { addChatWords, beginWithAnd, reduplicate } from "./chat-words";

describe("chat words", () => {
  it("come between the words of the line, all of which stay in their order", () => {
    const random = seededRandom(1);
    for (let k = 0; k < 100; k++) {
      const words = addChatWords("մեկ երկու երեք", pack, random).split(" ");
      expect(words.length).toBeGreaterThan(3);
      expect(words.filter((word) => ["մեկ", "երկու", "երեք"].includes(word))).toEqual([
        "մեկ",
        "երկու",
        "երեք",
      ]);
    }
  });

  it("are native letters in the canonical spelling", () => {
    const random = seededRandom(2);
    for (let k = 0; k < 500; k++) {
      const line = addChatWords("", pack, random);
      expect(line).toMatch(/^[ա-և -]*$/);
      expect(pack.normalize(line)).toBe(line);
    }
  });
});

describe("a word said twice", () => {
  it("is a short one", () => {
    expect(reduplicate("Ահա կամաց հասկացողությունները", seededRandom(3))).toBe(
      "Ահա կամաց-կամաց հասկացողությունները",
    );
  });

  it("is none when there is no short one", () => {
    expect(reduplicate("Հասկացողությունները։", seededRandom(4))).toBe("Հասկացողությունները։");
  });
});

it("a line begins with the small conjunction, once", () => {
  expect(beginWithAnd("գնում ենք")).toBe("և գնում ենք");
  expect(beginWithAnd("Եվ գնում ենք")).toBe("և գնում ենք");
});
