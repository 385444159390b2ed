import { expect, test, vi } from "vitest";
import { rangeOfSignal } from "../../analysis/signal-layout";
import { parsePair } from "../letter/pair";
import { graphPicture, type GraphPicture } from "../inside/selectors";
import { startInside } from "../inside/test-inside";
import { agreeingUnits } from "./agreeing-units";
import { language } from "../test-language";

/** The picture of t → տ at a t, with values of h that the test decides. */
async function pictureWith(value: (meanP: number, meanN: number) => number): Promise<GraphPicture> {
  const page = await startInside("bat");
  page.store.actions.setNear("graph", true);
  page.store.actions.choosePair(parsePair("t տ", language));
  await vi.waitFor(() => {
    expect(graphPicture(page.store.getState())?.here).toBeDefined();
  });
  const picture = graphPicture(page.store.getState())!;
  const here = picture.here!.slice();
  const { first, width } = rangeOfSignal(picture.layout, "h");
  for (let k = first; k < first + width; k++)
    here[k] = value(picture.statistics!.meansP[k]!, picture.statistics!.meansN[k]!);
  return { ...picture, here };
}

test("a letter whose units all stand at their mean over P: all agree, the one with the largest distance is named", async () => {
  const picture = await pictureWith((meanP) => meanP);
  const found = agreeingUnits(picture)!;
  expect(found).toMatchObject({ agreeing: 20, units: 20, agrees: true });
  const { first, width } = rangeOfSignal(picture.layout, "h");
  const distances = Array.from(picture.statistics!.distances).slice(first, first + width);
  expect(found.reason.unit).toEqual({ signal: "h", unit: distances.indexOf(Math.max(...distances)) });
  expect(found.reason.here).toBeCloseTo(found.reason.meanP, 6);
});

test("a letter whose units all stand at their mean over N: none agrees, and the strongest is named all the same", async () => {
  const found = agreeingUnits(await pictureWith((_, meanN) => meanN))!;
  expect(found).toMatchObject({ agreeing: 0, agrees: false });
  expect(found.reason.here).toBeCloseTo(found.reason.meanN, 6);
});

test("a picture without a letter of the text has nothing to explain", async () => {
  const picture = await pictureWith((meanP) => meanP);
  expect(agreeingUnits({ ...picture, here: undefined })).toBeUndefined();
  expect(agreeingUnits({ ...picture, statistics: undefined })).toBeUndefined();
});
