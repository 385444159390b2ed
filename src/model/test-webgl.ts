import { engine, findBackend } from "@tensorflow/tfjs-core";
import type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl/dist/backend_webgl";
import { vi } from "vitest";

/** The backend that the engines of this page use now. */
export const currentBackend = () =>
  findBackend("webgl") as unknown as Pick<MathBackendWebGL, "gpgpu" | "getTextureManager">;

/** Takes the graphics context away, as a driver that restarts does. Returns what gives it back. */
export function loseContext(): () => void {
  const extension = currentBackend().gpgpu.gl.getExtension("WEBGL_lose_context")!;
  extension.loseContext();
  return () => {
    extension.restoreContext();
  };
}

/** Tensors that tfjs counts, and textures in use. */
export const inUse = (): { tensors: number; textures: number } => ({
  tensors: engine().state.numTensors,
  textures: currentBackend().getTextureManager().getNumUsedTextures(),
});

/** How often `run` draws, compiles a shader and reads back. */
export async function countCalls(
  run: () => Promise<unknown>,
): Promise<{ draws: number; shaders: number; waits: number }> {
  const { prototype } = WebGL2RenderingContext;
  const spies = {
    draws: [vi.spyOn(prototype, "drawElements"), vi.spyOn(prototype, "drawArrays")],
    shaders: [vi.spyOn(prototype, "compileShader")],
    waits: [vi.spyOn(prototype, "fenceSync"), vi.spyOn(prototype, "finish")],
  };
  await run();
  const count = (name: keyof typeof spies): number =>
    spies[name].reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  const counts = { draws: count("draws"), shaders: count("shaders"), waits: count("waits") };
  for (const spy of Object.values(spies).flat()) spy.mockRestore();
  return counts;
}
