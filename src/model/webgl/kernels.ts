import {
  engine,
  registerKernel,
  type NamedAttrMap,
  type Tensor,
  type TensorInfo,
} from "@tensorflow/tfjs-core";
import type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl/dist/backend_webgl";
import { JOIN, MOST_JOINED, PROGRAMS, type Program } from "./programs";

/**
 * A texture of float32 RGBA texels, as a tensor so that tfjs counts and frees it. To tfjs its shape is [2 rows, 2 columns]:
 * that is how its packed format fills a texel.
 */
export type Texture = Tensor;

/** What kernels use of tfjs's WebGL backend. */
type Backend = Pick<
  MathBackendWebGL,
  "runWebGLProgram" | "makeTensorInfo" | "texData" | "getTexture" | "gpgpu"
>;

/** In texels. */
export interface TextureSize {
  readonly rows: number;
  readonly columns: number;
}

/** Size of a texture in texels. */
export const sizeOf = ({ shape }: Texture): TextureSize => ({ rows: shape[0] / 2, columns: shape[1]! / 2 });

const UPLOAD = "TyunUpload";

interface DrawAttributes extends TextureSize {
  readonly uniforms: Readonly<Record<string, number | readonly number[]>>;
}

interface UploadAttributes extends TextureSize {
  readonly values: Float32Array;
}

for (const program of PROGRAMS)
  registerKernel({
    kernelName: program.name,
    backendName: "webgl",
    kernelFunc: ({ inputs, attrs, backend }) =>
      runProgram(program, inputs, attrs as unknown as DrawAttributes, backend as Backend),
  });

registerKernel({
  kernelName: UPLOAD,
  backendName: "webgl",
  kernelFunc: ({ attrs, backend }) => uploadTexels(attrs as unknown as UploadAttributes, backend as Backend),
});

/** Runs a program: one draw. `inputs` and `uniforms` by the names that it declares. */
export function draw(
  program: Program,
  size: TextureSize,
  inputs: Readonly<Record<string, Texture>>,
  uniforms: DrawAttributes["uniforms"],
): Texture {
  return runKernel(program.name, inputs, { ...size, uniforms });
}

/** A texture of these values, four to a texel, row by row. */
export const upload = (size: TextureSize, values: Float32Array): Texture =>
  runKernel(UPLOAD, {}, { ...size, values } satisfies UploadAttributes);

/**
 * Copies up to eight textures into one, `columns` of them side by side, each to a place of the size of `tile`; all but
 * the last fill it. `rows` may be more than they fill.
 */
export function join(parts: readonly Texture[], tile: TextureSize, columns: number, rows: number): Texture {
  // The program has eight inputs; those that are too many fill texels that nobody reads.
  const inputs = Array.from({ length: MOST_JOINED }, (_, k) => [`part${k}`, parts[k] ?? parts[0]!] as const);
  return draw(JOIN, { rows, columns: columns * tile.columns }, Object.fromEntries(inputs), {
    tile: [tile.columns, tile.rows],
    columns,
  });
}

function runKernel(name: string, inputs: Readonly<Record<string, Texture>>, attributes: object): Texture {
  return engine().runKernel(name, inputs, attributes as NamedAttrMap) as unknown as Texture;
}

function runProgram(
  { textures, uniforms, code }: Program,
  inputs: Readonly<Record<string, TensorInfo | undefined>>,
  attributes: DrawAttributes,
  backend: Backend,
): TensorInfo {
  const names = Object.keys(uniforms);
  const program = {
    variableNames: [...textures],
    outputShape: [2 * attributes.rows, 2 * attributes.columns],
    packedInputs: true,
    packedOutput: true,
    // Otherwise tfjs writes all sizes into the code and compiles it for each.
    enableShapeUniforms: true,
    customUniforms: names.map((name) => ({ name, type: uniforms[name]! })),
    userCode: code,
  };
  const values = names.map((name) => [attributes.uniforms[name]!].flat());
  return backend.runWebGLProgram(
    program,
    textures.map((name) => inputs[name]!),
    "float32",
    values,
    true,
  );
}

/** tfjs's own upload would draw once more to rearrange the values, with a program of its own. */
function uploadTexels({ rows, columns, values }: UploadAttributes, backend: Backend): TensorInfo {
  const info = backend.makeTensorInfo([2 * rows, 2 * columns], "float32");
  backend.texData.get(info.dataId).isPacked = true;
  const texture = backend.getTexture(info.dataId);
  backend.gpgpu.uploadDenseMatrixToTexture(texture, columns, rows, values);
  return info;
}
