"""Weights of a model folder (models/hy) as the state of train.py's network, so that a run can start from what is shipped."""

import json
from pathlib import Path

import numpy as np
import torch


def weight_bytes(folder: Path) -> bytes:
    """The contents of weights.bin, also where the folder has weights.sparse in its place (src/model/expand-sparse.ts)."""
    files = json.loads((folder / "manifest.json").read_text())["files"]
    entry = next(file for file in files if file["name"] == "weights.bin")
    if "stored" not in entry:
        return (folder / "weights.bin").read_bytes()
    name = entry["stored"]["name"]
    stored = np.frombuffer((folder / name).read_bytes(), np.uint8)
    words = entry["bytes"] // 2
    bitmap = -(-words // 8)
    present = np.unpackbits(stored[:bitmap], bitorder="little")[:words].astype(bool)
    rest = stored[bitmap:]
    if len(present) != words or len(rest) != 2 * present.sum():
        raise SystemExit(f"{name} in {folder} has {len(stored)} bytes, which its bitmap does not account for")
    expanded = np.zeros(words, "<u2")
    expanded[present] = rest.view("<u2")
    return expanded.tobytes()


def read_tensors(folder: Path) -> dict[str, np.ndarray]:
    """The tensors of a model folder by name, as float32."""
    manifest = json.loads((folder / "model.json").read_text())["weightsManifest"]
    data = weight_bytes(folder)
    tensors, at = {}, 0
    for weight in (weight for group in manifest for weight in group["weights"]):
        kind = np.dtype(weight.get("quantization", weight)["dtype"])
        count = int(np.prod(weight["shape"]))
        values = np.frombuffer(data, kind, count, at)
        tensors[weight["name"]] = values.astype(np.float32).reshape(weight["shape"])
        at += count * kind.itemsize
    if at != len(data):
        raise SystemExit(f"weights.bin in {folder} has {len(data)} bytes, model.json describes {at}")
    return tensors


def network_state(folder: Path) -> dict[str, torch.Tensor]:
    """What `write_weights` of train.py wrote, the other way round: torch has two biases per LSTM and a layer of its own for
    the input's way to the output."""
    tensors = read_tensors(folder)
    state = {}
    for side in ("forward", "backward"):
        cell = f"lstm/{side}_lstm"
        bias = tensors[f"{cell}/bias"]
        state[f"{side}_lstm.weight_ih_l0"] = tensors[f"{cell}/kernel"].T
        state[f"{side}_lstm.weight_hh_l0"] = tensors[f"{cell}/recurrent_kernel"].T
        state[f"{side}_lstm.bias_ih_l0"] = bias
        state[f"{side}_lstm.bias_hh_l0"] = np.zeros_like(bias)
    hidden = len(tensors["hidden/bias"])
    state["hidden.weight"] = tensors["hidden/kernel"].T
    state["hidden.bias"] = tensors["hidden/bias"]
    state["output.weight"] = tensors["output/kernel"][:hidden].T
    state["output.bias"] = tensors["output/bias"]
    state["skip.weight"] = tensors["output/kernel"][hidden:]
    return {name: torch.from_numpy(np.ascontiguousarray(values)) for name, values in state.items()}
