import { STEPS_ACROSS } from "./layout";

/**
 * A fragment program: one draw that computes every texel of one texture. All sizes are uniforms, so that each program is
 * compiled once, whatever the network, the batch and the length.
 */
export interface Program {
  readonly name: string;
  /** Textures it reads, by the names in the code. */
  readonly textures: readonly string[];
  readonly uniforms: Readonly<Record<string, "int" | "ivec2">>;
  readonly code: string;
}

/** Textures that JOIN puts together. */
export const MOST_JOINED = 8;

/**
 * i, f, g, o from their sums. sigmoid(x) = (1 + tanh(x / 2)) / 2 makes one tanh do for all four, and exp of negative numbers
 * only never overflows, which the built-in tanh does on some graphics cards.
 */
const ACTIVATIONS = `
  vec4 safeTanh(vec4 x) {
    vec4 power = exp(-2.0 * abs(x));
    return sign(x) * (1.0 - power) / (1.0 + power);
  }
  vec4 gatesOf(vec4 sums) {
    const vec4 scale = vec4(0.5, 0.5, 1.0, 0.5);
    return safeTanh(sums * scale) * scale + vec4(0.5, 0.5, 0.0, 0.5);
  }`;

/**
 * Symbols in reading order, four steps to a texel: look-up rows of the input product, or -1 where there is no character. The
 * rows of the backward LSTM follow those of the forward LSTM, which says whose weights a row needs.
 */
const SYMBOLS = `
  int symbolAt(int time, int row) {
    return int(texelFetch(symbols, ivec2(time / 4, row), 0)[time % 4]);
  }`;

/** Texel of one step in a texture laid out as layout.ts says. */
const STEP_TEXEL = `
  ivec2 stepTexel(int time, int row, int column, int rows, int width) {
    return ivec2((time % ${STEPS_ACROSS}) * width + column, (time / ${STEPS_ACROSS}) * rows + row);
  }`;

/** Where in such a texture this fragment lies: time, row, column. */
const OWN_STEP = `
  ivec3 ownStep(int rows, int width) {
    ivec2 at = ivec2(gl_FragCoord.xy);
    return ivec3((at.y / rows) * ${STEPS_ACROSS} + at.x / width, at.y % rows, at.x % width);
  }`;

/**
 * One time step of all rows: h and c of two LSTM units per texel (h, h, c, c) from those of the step before. Where a row has
 * no character its state is zero, so that a backward LSTM starts at the end of its own sequence.
 */
export const STEP: Program = {
  name: "TyunLstmStep",
  textures: ["state", "symbols", "inputRows", "recurrent"],
  uniforms: { time: "int", pairs: "int", inputs: "int" },
  code: `${ACTIVATIONS}${SYMBOLS}
  void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    int symbol = symbolAt(time, at.y);
    if (symbol < 0) {
      setOutput(vec4(0.0));
      return;
    }
    int unit = 2 * at.x;
    int from = symbol < inputs ? 0 : 2 * pairs;
    vec4 first = texelFetch(inputRows, ivec2(unit, symbol), 0);
    vec4 second = texelFetch(inputRows, ivec2(unit + 1, symbol), 0);
    for (int k = 0; k < pairs; k++) {
      vec2 h = texelFetch(state, ivec2(k, at.y), 0).xy;
      int row = from + 2 * k;
      first += h.x * texelFetch(recurrent, ivec2(unit, row), 0) + h.y * texelFetch(recurrent, ivec2(unit, row + 1), 0);
      second += h.x * texelFetch(recurrent, ivec2(unit + 1, row), 0) + h.y * texelFetch(recurrent, ivec2(unit + 1, row + 1), 0);
    }
    first = gatesOf(first);
    second = gatesOf(second);
    vec2 previous = texelFetch(state, at, 0).zw;
    vec2 c = vec2(first.y, second.y) * previous + vec2(first.x, second.x) * vec2(first.z, second.z);
    vec2 h = vec2(first.w, second.w) * safeTanh(vec4(c, 0.0, 0.0)).xy;
    setOutput(vec4(h, c));
  }`,
};

/** Copies up to eight textures into one, `columns` of them side by side; all but the last fill a tile of the size given. */
export const JOIN: Program = {
  name: "TyunJoin",
  textures: Array.from({ length: MOST_JOINED }, (_, k) => `part${k}`),
  uniforms: { tile: "ivec2", columns: "int" },
  code: `
  void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    ivec2 place = at / tile;
    ivec2 from = at - place * tile;
    int part = place.y * columns + place.x;
    vec4 texel = vec4(0.0);
    ${Array.from({ length: MOST_JOINED }, (_, k) => `if (part == ${k}) texel = texelFetch(part${k}, from, 0);`).join("\n    ")}
    setOutput(texel);
  }`,
};

/**
 * i, f, g, o of one unit per texel for all steps at once, from the joined states, of which the first is the state before the
 * first step. Done again rather than kept at each step: it is one draw, and few runs ask for it.
 */
export const GATES: Program = {
  name: "TyunGates",
  textures: ["states", "symbols", "inputRows", "recurrent"],
  uniforms: { steps: "int", rows: "int", pairs: "int", inputs: "int" },
  code: `${ACTIVATIONS}${SYMBOLS}${STEP_TEXEL}${OWN_STEP}
  void main() {
    ivec3 own = ownStep(rows, 2 * pairs);
    int symbol = own.x < steps ? symbolAt(own.x, own.y) : -1;
    if (symbol < 0) {
      setOutput(vec4(0.0));
      return;
    }
    int from = symbol < inputs ? 0 : 2 * pairs;
    vec4 sums = texelFetch(inputRows, ivec2(own.z, symbol), 0);
    for (int k = 0; k < pairs; k++) {
      vec2 h = texelFetch(states, stepTexel(own.x, own.y, k, rows, pairs), 0).xy;
      int row = from + 2 * k;
      sums += h.x * texelFetch(recurrent, ivec2(own.z, row), 0) + h.y * texelFetch(recurrent, ivec2(own.z, row + 1), 0);
    }
    setOutput(gatesOf(sums));
  }`,
};

/**
 * The hidden layer at all positions, four units per texel. The state after the character at position p is number p + 1
 * of the forward LSTM, and number steps - p of the backward LSTM, which reads from the right.
 */
export const HIDDEN: Program = {
  name: "TyunHidden",
  textures: ["states", "weights"],
  uniforms: { steps: "int", sequences: "int", pairs: "int", quads: "int" },
  code: `${ACTIVATIONS}${STEP_TEXEL}${OWN_STEP}
  void main() {
    ivec3 own = ownStep(sequences, quads);
    if (own.x >= steps) {
      setOutput(vec4(0.0));
      return;
    }
    vec4 sums = texelFetch(weights, ivec2(own.z, 0), 0);
    for (int k = 0; k < pairs; k++) {
      vec2 ahead = texelFetch(states, stepTexel(own.x + 1, own.y, k, 2 * sequences, pairs), 0).xy;
      vec2 behind = texelFetch(states, stepTexel(steps - own.x, sequences + own.y, k, 2 * sequences, pairs), 0).xy;
      int row = 1 + 2 * k;
      sums += ahead.x * texelFetch(weights, ivec2(own.z, row), 0) + ahead.y * texelFetch(weights, ivec2(own.z, row + 1), 0);
      row += 2 * pairs;
      sums += behind.x * texelFetch(weights, ivec2(own.z, row), 0) + behind.y * texelFetch(weights, ivec2(own.z, row + 1), 0);
    }
    setOutput(safeTanh(sums));
  }`,
};

/** Scores of the output layer, before softmax, at all positions, four per texel. */
export const SCORES: Program = {
  name: "TyunScores",
  textures: ["hidden", "symbols", "weights"],
  uniforms: { steps: "int", sequences: "int", quads: "int", outputQuads: "int", inputs: "int" },
  code: `${SYMBOLS}${STEP_TEXEL}${OWN_STEP}
  void main() {
    ivec3 own = ownStep(sequences, outputQuads);
    int symbol = own.x < steps ? symbolAt(own.x, own.y) : -1;
    if (symbol < 0) {
      setOutput(vec4(0.0));
      return;
    }
    vec4 sums = texelFetch(weights, ivec2(own.z, symbol), 0);
    for (int k = 0; k < quads; k++) {
      vec4 units = texelFetch(hidden, stepTexel(own.x, own.y, k, sequences, quads), 0);
      int row = inputs + 4 * k;
      sums += units.x * texelFetch(weights, ivec2(own.z, row), 0) + units.y * texelFetch(weights, ivec2(own.z, row + 1), 0)
        + units.z * texelFetch(weights, ivec2(own.z, row + 2), 0) + units.w * texelFetch(weights, ivec2(own.z, row + 3), 0);
    }
    setOutput(sums);
  }`,
};

export const PROGRAMS: readonly Program[] = [STEP, JOIN, GATES, HIDDEN, SCORES];
