import { checkContext, type GraphicsContext } from "./graphics-context";
import { sizeOf, type Texture } from "./kernels";

/** A texture and how many of its rows are wanted. */
export interface Region {
  readonly texture: Texture;
  readonly rows: number;
}

/**
 * Values of textures, row by row, four per texel, with one wait for all; frees the textures. Rejects when the context
 * is lost meanwhile, where tfjs would wait for ever.
 */
export async function readTextures(
  context: GraphicsContext,
  regions: readonly Region[],
): Promise<Float32Array[]> {
  const { gl } = context;
  const { gpgpu } = context.backend;
  const copies = copyToBuffers(context, regions);
  try {
    await waitForGraphics(context);
    return copies.map(({ buffer, size }) => gpgpu.downloadFloat32MatrixFromBuffer(buffer, size));
  } finally {
    for (const { buffer } of copies) gl.deleteBuffer(buffer);
  }
}

function copyToBuffers({ backend }: GraphicsContext, regions: readonly Region[]) {
  try {
    return regions.map(({ texture, rows }) => {
      const { columns } = sizeOf(texture);
      const source = backend.getTexture(texture.dataId);
      return {
        buffer: backend.gpgpu.createBufferFromTexture(source, rows, columns),
        size: 4 * rows * columns,
      };
    });
  } finally {
    for (const { texture } of regions) texture.dispose();
  }
}

/** Resolves when all that was drawn is there. Rejects when the context is lost. */
export async function waitForGraphics(context: GraphicsContext): Promise<void> {
  const { gl } = context;
  const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  for (;;) {
    // Browsers look at the fence between tasks only.
    await new Promise((resolve) => setTimeout(resolve, 0));
    checkContext(context);
    const state = sync === null ? gl.WAIT_FAILED : gl.clientWaitSync(sync, 0, 0);
    if (state === gl.WAIT_FAILED) throw new Error("the graphics card does not answer");
    if (state !== gl.TIMEOUT_EXPIRED) break;
  }
  gl.deleteSync(sync);
}
