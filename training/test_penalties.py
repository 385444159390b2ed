"""Tests of what train.py can ask of a network: `python3 -m unittest discover training`. Runs train.py itself on a few made-up sequences."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from asked import measure
from penalties import Activations, Pruning, gates, largest, prunable, quiet, undecided
from train import BiLSTM, Shard, error_rates

FOLDER = Path(__file__).parent
SYMBOLS = 9


def small_pass(seed: int = 1):
    torch.manual_seed(seed)
    model = BiLSTM(SYMBOLS, SYMBOLS)
    ids = torch.randint(SYMBOLS, (6, 3))
    reverse = torch.arange(5, -1, -1)[:, None].expand(6, 3)
    return model, ids, reverse, torch.ones(6, 3, dtype=torch.bool)


class Quiet(unittest.TestCase):
    def test_a_network_cannot_whisper_and_listen_harder(self):
        model, ids, reverse, real = small_pass()
        _, activations = model(ids, reverse)
        before = quiet(model, activations, real)
        with torch.no_grad():
            model.output.weight.mul_(8)
        halved = Activations(activations.ahead, activations.behind, activations.hidden / 8)
        torch.testing.assert_close(quiet(model, halved, real), before)

    def test_only_real_positions_count(self):
        model, ids, reverse, real = small_pass()
        _, activations = model(ids, reverse)
        real[4:] = False
        cut = Activations(*(values[:4] for values in activations))
        torch.testing.assert_close(quiet(model, activations, real), quiet(model, cut, real[:4]))


class Gates(unittest.TestCase):
    def test_they_are_those_of_the_pass(self):
        model, ids, _, _ = small_pass()
        inputs = model.onehot(ids)
        h, _ = model.forward_lstm(inputs)
        input_gate, forget, output = gates(model.forward_lstm, inputs, h).split(h.shape[2], 2)
        lstm, before = model.forward_lstm, torch.cat((torch.zeros_like(h[:1]), h[:-1]))
        pre = inputs @ lstm.weight_ih_l0.T + lstm.bias_ih_l0 + before @ lstm.weight_hh_l0.T + lstm.bias_hh_l0
        cell_input = torch.tanh(pre.split(h.shape[2], 2)[2])
        cell = torch.zeros_like(h[0])
        for step in range(len(h)):
            cell = forget[step] * cell + input_gate[step] * cell_input[step]
            torch.testing.assert_close(output[step] * torch.tanh(cell), h[step])

    def test_undecided_is_nothing_for_open_or_shut_and_one_for_half_open(self):
        real = torch.ones(2, 1, dtype=torch.bool)
        self.assertEqual(undecided(torch.tensor([[[0.0, 1.0]], [[1.0, 0.0]]]), real).item(), 0)
        self.assertEqual(undecided(torch.full((2, 1, 2), 0.5), real).item(), 1)


class Removing(unittest.TestCase):
    def test_the_largest_stay_and_zeros_never_do(self):
        kept = largest(torch.tensor([[0.0, -3.0], [1.0, -0.5]]), 0.5)
        self.assertEqual(kept.tolist(), [[False, True], [True, False]])
        self.assertEqual(largest(torch.zeros(2, 2), 1.0).sum().item(), 0)

    def test_the_share_grows_to_its_end_and_then_the_choice_is_final(self):
        model, *_ = small_pass()
        pruning = Pruning(0.1, 0.5)
        shares = []
        for share in (0.1, 0.3, 0.5, 1.0):
            pruning.step(model, share)
            shares.append(np.mean([(weight == 0).float().mean().item() for weight in prunable(model)]))
        self.assertEqual(shares, sorted(shares))
        self.assertAlmostEqual(shares[2], 0.9, places=3)
        zero = model.hidden.weight == 0
        with torch.no_grad():
            model.hidden.weight.add_(zero * 5.0)
        pruning.step(model, 1.0)
        torch.testing.assert_close(model.hidden.weight == 0, zero)


def made_up_data(folder: Path) -> None:
    """Sequences in which every symbol is followed by the next one, and the answer is the symbol itself."""
    rng = np.random.default_rng(1)
    starts = rng.integers(SYMBOLS, size=600)
    sequences = [(start + np.arange(20)) % SYMBOLS for start in starts]
    text = np.concatenate(sequences).astype(np.uint8)
    offsets = (20 * np.arange(601)).astype("<u4")
    for name in ("train-0", "valid-made-up"):
        text.tofile(folder / f"{name}.inputs.u8")
        text.tofile(folder / f"{name}.outputs.u8")
        offsets.tofile(folder / f"{name}.offsets.u32")
    symbols = [chr(97 + k) for k in range(SYMBOLS)]
    (folder / "data.json").write_text(json.dumps({"inputs": symbols, "outputs": symbols}))


class Runs(unittest.TestCase):
    """train.py from one start, with and without each option, 24,000 characters."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        root = Path(cls.folder.name)
        made_up_data(root)
        options = {"control": [], "again": [], "quiet": ["--quiet", "0.5"], "decided": ["--decided", "3"], "sparse": ["--keep", "0.1"]}
        for name, more in options.items():
            command = [sys.executable, FOLDER / "train.py", "--data", root, "--run", root / name, "--device", "cpu"]
            rest = ["--no-bfloat16", "--characters", "24000", "--report", "24000", "--batch", "32", "--seed", "3"]
            subprocess.run([*command, *rest, *more], check=True, capture_output=True)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def model(self, name: str) -> BiLSTM:
        saved = torch.load(Path(self.folder.name) / name / "last.pt", weights_only=False)["mean"]
        model = BiLSTM(SYMBOLS, SYMBOLS)
        model.load_state_dict({key.removeprefix("module."): value for key, value in saved.items() if key != "n_averaged"})
        return model

    def test_the_same_seed_gives_the_same_network(self):
        first, second = (self.model(name).state_dict() for name in ("control", "again"))
        for key, value in first.items():
            torch.testing.assert_close(value, second[key], rtol=0, atol=0)

    def test_asked_to_be_quiet_it_is_quieter_than_the_control(self):
        _, ids, reverse, real = small_pass()
        loudness = {}
        for name in ("control", "quiet"):
            model = self.model(name)
            loudness[name] = quiet(model, model(ids, reverse)[1], real).item()
        self.assertLess(loudness["quiet"], 0.8 * loudness["control"])

    def test_asked_to_decide_its_gates_do(self):
        _, ids, reverse, real = small_pass()
        open_half = {}
        for name in ("control", "decided"):
            model = self.model(name)
            activations = model(ids, reverse)[1]
            open_half[name] = undecided(gates(model.forward_lstm, model.onehot(ids), activations.ahead), real).item()
        self.assertLess(open_half["decided"], 0.9 * open_half["control"])

    def test_asked_to_be_sparse_it_has_a_tenth_of_the_weights(self):
        for weight in prunable(self.model("sparse")):
            self.assertAlmostEqual((weight != 0).float().mean().item(), 0.1, places=3)
        self.assertTrue((self.model("sparse").forward_lstm.weight_ih_l0 != 0).all())

    def test_what_came_of_it_is_measured(self):
        shard = Shard(Path(self.folder.name), "valid-made-up")
        sparse, control = (measure(self.model(name), shard, 4) for name in ("sparse", "control"))
        self.assertAlmostEqual(sparse["kept"], 0.1, places=3)
        self.assertEqual(control["kept"], 1)
        _, wrong = error_rates(self.model("control"), shard, "cpu")
        self.assertAlmostEqual(100 * control["wrong"], wrong, places=3)


if __name__ == "__main__":
    unittest.main()
