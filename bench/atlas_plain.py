"""What `npm run atlas` computes, the plain way: PyTorch runs the network once and keeps every signal at the letters'
positions, NumPy counts. Reads what bench/atlas.ts wrote to a folder, writes the distances there. See `npm run bench:atlas`.
"""

import json
import resource
import sys
import time
from pathlib import Path

import numpy as np
import torch

SIGNALS = ["output", "hidden", "h", "o", "c", "i", "g", "f", "cPrev"]
BATCH = 256


def read(folder):
    task = json.loads((folder / "task.json").read_text())
    weights = {}
    flat = np.fromfile(folder / "weights.f32", dtype="<f4")
    at = 0
    for name, shape in task["shapes"]:
        size = int(np.prod(shape))
        weights[name] = torch.from_numpy(flat[at : at + size].reshape(shape))
        at += size
    inputs = np.fromfile(folder / "inputs.u8", dtype=np.uint8)
    outputs = np.fromfile(folder / "outputs.u8", dtype=np.uint8)
    bounds = np.cumsum([0] + task["lengths"])
    texts = [(inputs[a:b], outputs[a:b]) for a, b in zip(bounds, bounds[1:])]
    return task, weights, texts


def run_lstm(ids, lengths, kernel, recurrent, bias, backward):
    """One direction for a batch, [rows, steps]; all six signals and h, [rows, steps, cells] each."""
    rows, steps = ids.shape
    cells = recurrent.shape[0]
    kept = {name: torch.zeros(rows, steps, cells) for name in ["h", "o", "c", "i", "g", "f", "cPrev"]}
    h = torch.zeros(rows, cells)
    c = torch.zeros(rows, cells)
    table = kernel + bias
    for step in reversed(range(steps)) if backward else range(steps):
        # The padding is on the right: a sequence that has not begun, or is over, keeps its state.
        live = (step < lengths).unsqueeze(1)
        i, f, g, o = (table[ids[:, step]] + h @ recurrent).chunk(4, dim=1)
        i, f, g, o = torch.sigmoid(i), torch.sigmoid(f), torch.tanh(g), torch.sigmoid(o)
        kept["cPrev"][:, step] = c
        new_c = f * c + i * g
        new_h = o * torch.tanh(new_c)
        h = torch.where(live, new_h, h)
        c = torch.where(live, new_c, c)
        for name, value in [("h", h), ("o", o), ("c", c), ("i", i), ("g", g), ("f", f)]:
            kept[name][:, step] = value
    return kept


def run_batch(texts, weights):
    """All signals of some texts, [positions, width] each, in the order of the texts."""
    lengths = torch.tensor([len(inputs) for inputs, _ in texts])
    ids = torch.zeros(len(texts), int(lengths.max()), dtype=torch.long)
    for row, (inputs, _) in enumerate(texts):
        ids[row, : len(inputs)] = torch.from_numpy(inputs.astype(np.int64))
    halves = [
        run_lstm(
            ids,
            lengths,
            weights[f"{direction}/kernel"],
            weights[f"{direction}/recurrent_kernel"],
            weights[f"{direction}/bias"],
            direction == "backward",
        )
        for direction in ["forward", "backward"]
    ]
    real = torch.arange(ids.shape[1]) < lengths.unsqueeze(1)
    values = {name: torch.cat([half[name] for half in halves], dim=2)[real] for name in SIGNALS[2:]}
    symbols = ids[real]
    values["hidden"] = torch.tanh(values["h"] @ weights["hidden/kernel"] + weights["hidden/bias"])
    width = values["hidden"].shape[1]
    kernel = weights["output/kernel"]
    scores = values["hidden"] @ kernel[:width] + kernel[width + symbols] + weights["output/bias"]
    values["output"] = torch.softmax(scores, dim=1)
    return values


def run_network(texts, weights, letters):
    """Values of every letter, float32 [signals, positions], and the right outputs at those positions."""
    chosen = [letter["input"] for letter in letters]
    values = {letter: [] for letter in chosen}
    truth = {letter: [] for letter in chosen}
    order = sorted(range(len(texts)), key=lambda k: len(texts[k][0]))
    for first in range(0, len(order), BATCH):
        batch = [texts[k] for k in order[first : first + BATCH]]
        signals = run_batch(batch, weights)
        everything = torch.cat([signals[name] for name in SIGNALS], dim=1).numpy()
        inputs = np.concatenate([inputs for inputs, _ in batch])
        outputs = np.concatenate([outputs for _, outputs in batch])
        for letter in chosen:
            places = np.flatnonzero(inputs == letter)
            values[letter].append(everything[places].T)
            truth[letter].append(outputs[places])
    return (
        {letter: np.concatenate(parts, axis=1) for letter, parts in values.items()},
        {letter: np.concatenate(parts) for letter, parts in truth.items()},
    )


def hellinger(p, q):
    roots = np.sqrt(p.astype(np.float64) * q).sum()
    return np.sqrt(max(0.0, 1 - roots / np.sqrt(float(p.sum()) * float(q.sum()))))


def distances(values, is_b, bins):
    """Distance of P and N for every signal: values [signals, positions], is_b [positions]."""
    result = np.zeros(len(values))
    for signal, row in enumerate(values):
        row = row.astype(np.float64)
        low, high = row.min(), row.max()
        if high == low:
            continue
        place = np.minimum(((row - low) * (bins / (high - low))).astype(np.int64), bins - 1)
        in_p = np.bincount(place[is_b], minlength=bins)
        result[signal] = hellinger(in_p, np.bincount(place, minlength=bins) - in_p)
    return result


def main():
    folder = Path(sys.argv[1])
    started = time.perf_counter()
    task, weights, texts = read(folder)
    torch.set_grad_enabled(False)
    values, truth = run_network(texts, weights, task["letters"])
    network = time.perf_counter()
    found = [
        distances(values[letter["input"]], truth[letter["input"]] == output, task["bins"])
        for letter in task["letters"]
        for output in letter["outputs"]
    ]
    np.stack(found).astype("<f8").tofile(folder / "distances.f64")
    ended = time.perf_counter()
    print(
        json.dumps(
            {
                "seconds": ended - started,
                "network": network - started,
                "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
                "threads": torch.get_num_threads(),
                "torch": torch.__version__,
                "numpy": np.__version__,
            }
        )
    )


main()
