"""Trains the character biLSTM on the shards that `npm run prepare-corpus` wrote.

    python3 training/train.py --data training/data --run training/runs/hy [--characters 150e6] [--resume]

Runs on CPU or CUDA. Every few minutes it writes a checkpoint (`last.pt`), from which --resume goes on, and a line of
`log.jsonl`. At the end it writes `weights.f32` and `weights.json` for `npm run export-model`.
Settings are flat: each is a command-line option of the same name.
"""

import argparse
import json
import math
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from model_folder import network_state
from penalties import Activations, Pruning, gates, quiet, undecided

CELLS = 228
HIDDEN = 228
VALIDATION_STRIDE = 4  # every fourth sequence: enough to follow a run, and cheap


class BiLSTM(nn.Module):
    """One-hot -> forward and backward LSTM -> dense tanh -> joined with the one-hot input -> dense (logits)."""

    def __init__(self, inputs: int, outputs: int):
        super().__init__()
        self.inputs = inputs
        self.forward_lstm = nn.LSTM(inputs, CELLS)
        self.backward_lstm = nn.LSTM(inputs, CELLS)
        self.hidden = nn.Linear(2 * CELLS, HIDDEN)
        self.output = nn.Linear(HIDDEN, outputs)
        self.skip = nn.Embedding(inputs, outputs)
        for lstm in (self.forward_lstm, self.backward_lstm):
            nn.init.orthogonal_(lstm.weight_hh_l0)
            nn.init.zeros_(lstm.bias_ih_l0)
            nn.init.zeros_(lstm.bias_hh_l0)
            lstm.bias_ih_l0.data[CELLS : 2 * CELLS] = 1.0  # forget gates start open
        nn.init.normal_(self.skip.weight, std=0.05)

    def forward(self, ids: torch.Tensor, reverse: torch.Tensor) -> tuple[torch.Tensor, Activations]:
        """ids, reverse: [time, batch]; `reverse` maps each position to its mirror image inside its own sequence, so that
        the backward LSTM meets padding only after the text. Returns logits [time, batch, outputs] and what led to them."""
        ahead, _ = self.forward_lstm(self.onehot(ids))
        behind, _ = self.backward_lstm(self.onehot(ids.gather(0, reverse)))
        in_place = behind.gather(0, reverse.unsqueeze(2).expand_as(behind))
        hidden = torch.tanh(self.hidden(torch.cat((ahead, in_place), 2)))
        return self.output(hidden) + self.skip(ids), Activations(ahead, behind, hidden)

    def onehot(self, ids: torch.Tensor) -> torch.Tensor:
        return nn.functional.one_hot(ids, self.inputs).to(self.hidden.weight.dtype)


class Shard:
    """Aligned sequences as prepare wrote them (training/shards.ts)."""

    def __init__(self, folder: Path, name: str):
        self.inputs = np.fromfile(folder / f"{name}.inputs.u8", np.uint8)
        self.outputs = np.fromfile(folder / f"{name}.outputs.u8", np.uint8)
        self.offsets = np.fromfile(folder / f"{name}.offsets.u32", "<u4").astype(np.int64)
        self.lengths = np.diff(self.offsets)

    def batch(self, rows: np.ndarray, device: str):
        """Pads the sequences of these rows; returns ids, targets (-1 on padding) and the mirror index, [time, batch]."""
        lengths = self.lengths[rows]
        longest = int(lengths.max())
        ids = np.zeros((longest, len(rows)), np.int64)
        targets = np.full((longest, len(rows)), -1, np.int64)
        steps = np.arange(longest)[:, None]
        reverse = np.where(steps < lengths, lengths - 1 - steps, steps)
        for column, row in enumerate(rows):
            start, end = self.offsets[row], self.offsets[row + 1]
            ids[: end - start, column] = self.inputs[start:end]
            targets[: end - start, column] = self.outputs[start:end]
        return tuple(torch.from_numpy(a).to(device) for a in (ids, targets, reverse))


def batches(shard: Shard, size: int, rng: np.random.Generator):
    """One pass in random order. Sequences of similar length share a batch, so that little is spent on padding."""
    order = rng.permutation(np.flatnonzero(shard.lengths > 1))
    pool = size * 64
    for at in range(0, len(order), pool):
        rows = order[at : at + pool]
        rows = rows[np.argsort(shard.lengths[rows], kind="stable")]
        groups = [rows[k : k + size] for k in range(0, len(rows), size)]
        for k in rng.permutation(len(groups)):
            yield groups[k]


@torch.no_grad()
def error_rates(model: BiLSTM, shard: Shard, device: str) -> tuple[float, float]:
    """Mean cross-entropy (nats per position) and share of wrong positions, in per cent."""
    model.eval()
    loss = wrong = total = 0.0
    order = np.argsort(shard.lengths, kind="stable")
    order = order[shard.lengths[order] > 0][::VALIDATION_STRIDE]
    for at in range(0, len(order), 128):
        ids, targets, reverse = shard.batch(order[at : at + 128], device)
        logits = model(ids, reverse)[0].float().flatten(0, 1)
        flat = targets.flatten()
        loss += nn.functional.cross_entropy(logits, flat, ignore_index=-1, reduction="sum").item()
        wrong += ((logits.argmax(1) != flat) & (flat >= 0)).sum().item()
        total += (flat >= 0).sum().item()
    model.train()
    return loss / total, 100 * wrong / total


def loss_of(model: BiLSTM, ids: torch.Tensor, targets: torch.Tensor, reverse: torch.Tensor, args) -> tuple[torch.Tensor, float]:
    """What is minimised: the mean cross-entropy in nats per position and what is asked besides; and the cross-entropy alone."""
    with torch.autocast(ids.device.type, dtype=torch.bfloat16, enabled=args.bfloat16):
        logits, activations = model(ids, reverse)
        real = targets >= 0
        entropy = nn.functional.cross_entropy(logits.float().flatten(0, 1), targets.flatten(), ignore_index=-1)
        loss = entropy
        if args.quiet:
            loss = loss + args.quiet * quiet(model, activations, real)
        if args.decided:
            sides = (model.forward_lstm, ids, activations.ahead), (model.backward_lstm, ids.gather(0, reverse), activations.behind)
            both = torch.cat([gates(lstm, model.onehot(read), h) for lstm, read, h in sides], 2)
            loss = loss + args.decided * undecided(both, real)
    return loss, entropy.item()


def learning_rate(done: float, args) -> float:
    """Linear warm-up over the first per cent of the characters, then a cosine down to the share `last` of the peak."""
    share = min(done / args.characters, 1.0)
    if share < 0.01:
        return args.rate * (0.05 + 0.95 * share / 0.01)
    return args.rate * (args.last + (1 - args.last) * 0.5 * (1 + math.cos(math.pi * (share - 0.01) / 0.99)))


def save_checkpoint(path: Path, model: BiLSTM, mean: AveragedModel, optimizer: torch.optim.Optimizer, state: dict) -> None:
    """Writes beside the old checkpoint and then takes its place, so that a kill in between loses nothing."""
    new = path.with_suffix(".new")
    parts = {"model": model, "mean": mean, "optimizer": optimizer}
    torch.save({**{name: part.state_dict() for name, part in parts.items()}, "state": state}, new)
    new.replace(path)


def start_state(path: Path, device: str, part: str = "mean") -> dict:
    """The weights of a model folder, or those of another run's checkpoint: its running mean, or its last ("model")."""
    if path.is_dir():
        return network_state(path)
    state = torch.load(path, map_location=device, weights_only=False)[part]
    return {name.removeprefix("module."): value for name, value in state.items() if name != "n_averaged"}


def spoken(seconds: float) -> str:
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60:02d} min"


def write_weights(model: BiLSTM, folder: Path, data: dict, args, state: dict) -> None:
    """Flat float32 tensors in the layout of tf.layers (kernel [in, 4 * units], gates i f c o) and what they are."""
    tensors = {}
    for name, lstm in (("forward", model.forward_lstm), ("backward", model.backward_lstm)):
        tensors[f"{name}/kernel"] = lstm.weight_ih_l0.T
        tensors[f"{name}/recurrent_kernel"] = lstm.weight_hh_l0.T
        tensors[f"{name}/bias"] = lstm.bias_ih_l0 + lstm.bias_hh_l0
    tensors["hidden/kernel"] = model.hidden.weight.T
    tensors["hidden/bias"] = model.hidden.bias
    tensors["output/kernel"] = torch.cat((model.output.weight.T, model.skip.weight))
    tensors["output/bias"] = model.output.bias
    arrays = {k: v.detach().float().cpu().contiguous().numpy() for k, v in tensors.items()}
    (folder / "weights.f32").write_bytes(b"".join(a.tobytes() for a in arrays.values()))
    described = {
        "tensors": [{"name": k, "shape": list(a.shape)} for k, a in arrays.items()],
        "cells": CELLS,
        "hidden": HIDDEN,
        "data": data,
        "training": {k: v for k, v in vars(args).items() if k not in ("data", "run", "resume", "start_from", "device")},
        "log": state["log"],
    }
    (folder / "weights.json").write_text(json.dumps(described, ensure_ascii=False))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("training/data"))
    parser.add_argument("--run", type=Path, default=Path("training/runs/hy"))
    parser.add_argument("--characters", type=float, default=150e6, help="positions to train on in all")
    parser.add_argument("--batch", type=int, default=128, help="sequences per step")
    parser.add_argument("--rate", type=float, default=3e-3, help="peak learning rate of Adam")
    parser.add_argument("--last", type=float, default=0.01, help="learning rate at the end, as a share of the peak")
    parser.add_argument("--average", type=float, default=0.0, help="exponential mean of the weights: what it keeps per step")
    parser.add_argument("--quiet", type=float, default=0.0, help="strength of the penalty on loud units (L1 of h and hidden layer)")
    parser.add_argument("--decided", type=float, default=0.0, help="strength of the penalty on gates that are half open")
    parser.add_argument("--keep", type=float, default=1.0, help="share of the recurrent and dense weights left at the end, by magnitude")
    parser.add_argument("--keep-from", type=float, default=0.6, help="share of the run after which no further weight is removed")
    parser.add_argument("--clip", type=float, default=1.0, help="largest gradient norm")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--bfloat16", action=argparse.BooleanOptionalAction, default=True, help="mixed precision")
    parser.add_argument("--report", type=float, default=3e6, help="characters between two validations")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--start-from", type=Path, help="model folder, or checkpoint of another run, whose weights to begin with")
    args = parser.parse_args()

    torch.manual_seed(args.seed)
    data = json.loads((args.data / "data.json").read_text())
    args.run.mkdir(parents=True, exist_ok=True)
    passes = sorted(args.data.glob("train-*.offsets.u32"), key=lambda p: int(p.name.split("-")[1].split(".")[0]))
    valid = {p.name.split(".")[0]: Shard(args.data, p.name.split(".")[0]) for p in args.data.glob("valid-*.offsets.u32")}
    if not passes:
        raise SystemExit(f"no shards in {args.data}; npm run prepare-corpus makes them")
    model = BiLSTM(len(data["inputs"]), len(data["outputs"])).to(args.device)
    optimizer = torch.optim.Adam(model.parameters(), lr=args.rate, betas=(0.9, 0.99), fused=True)
    state = {"characters": 0, "pass": 0, "batch": 0, "log": []}
    if args.start_from:
        model.load_state_dict(start_state(args.start_from, args.device))
    # What is validated and exported; with --average 0 it is the model itself.
    mean = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(args.average))
    checkpoint = args.run / "last.pt"
    if args.resume and checkpoint.exists():
        saved = torch.load(checkpoint, map_location=args.device, weights_only=False)
        model.load_state_dict(saved["model"])
        mean.load_state_dict(saved["mean"])
        optimizer.load_state_dict(saved["optimizer"])
        state = saved["state"]
        print(f"going on after {state['characters'] / 1e6:.1f} M characters")

    pruning = Pruning(args.keep, args.keep_from) if args.keep < 1 else None
    if pruning and state["characters"] >= args.keep_from * args.characters:
        # The choice is final: what is 0 now stays so, also when a run goes on from its checkpoint.
        pruning.step(model, state["characters"] / args.characters)
    started, before = time.time(), state["characters"]
    next_report = state["characters"] + args.report
    mean_loss = None
    while state["characters"] < args.characters:
        shard_path = passes[state["pass"] % len(passes)]
        shard = Shard(args.data, shard_path.name.split(".")[0])
        if not (shard.lengths > 1).any():
            raise SystemExit(f"{shard_path.name} holds no sequence to learn from; prepare the corpus again")
        rng = np.random.default_rng([args.seed, state["pass"]])
        for number, rows in enumerate(batches(shard, args.batch, rng)):
            if number < state["batch"]:
                continue
            ids, targets, reverse = shard.batch(rows, args.device)
            for group in optimizer.param_groups:
                group["lr"] = learning_rate(state["characters"], args)
            loss, entropy = loss_of(model, ids, targets, reverse, args)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), args.clip)
            optimizer.step()
            state["characters"] += int(shard.lengths[rows].sum())
            if pruning:
                pruning.step(model, state["characters"] / args.characters)
            mean.update_parameters(model)
            mean_loss = entropy if mean_loss is None else 0.99 * mean_loss + 0.01 * entropy
            state["batch"] = number + 1
            finished = state["characters"] >= args.characters
            if state["characters"] >= next_report or finished:
                next_report += args.report
                if pruning:
                    pruning.finish(mean.module)
                speed = (state["characters"] - before) / (time.time() - started)
                entry = {"characters": state["characters"], "loss": round(mean_loss, 5)}
                for name, part in valid.items():
                    entry[name] = [round(x, 4) for x in error_rates(mean.module, part, args.device)]
                state["log"].append(entry)
                with (args.run / "log.jsonl").open("a") as log:
                    log.write(json.dumps(entry) + "\n")
                save_checkpoint(checkpoint, model, mean, optimizer, state)
                write_weights(mean.module, args.run, data, args, state)
                left = (args.characters - state["characters"]) / speed
                print(f"{100 * state['characters'] / args.characters:.1f}% {entry} {speed:.0f} characters/s, about {spoken(left)} left", flush=True)
            if finished:
                break
        state["pass"] += 1
        state["batch"] = 0


if __name__ == "__main__":
    main()
