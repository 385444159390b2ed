"""Tests of the mean of networks: `python3 -m unittest discover training`."""

import unittest

import torch

from average import average
from train import BiLSTM


class Average(unittest.TestCase):
    def test_shares_weigh_every_tensor(self):
        states = [BiLSTM(5, 6).state_dict() for _ in range(3)]
        mean = average(states, [0.5, 0.25, 0.25])
        for name, value in mean.items():
            torch.testing.assert_close(value, 0.5 * states[0][name] + 0.25 * (states[1][name] + states[2][name]))

    def test_shares_that_do_not_fit_are_refused(self):
        states = [BiLSTM(5, 6).state_dict() for _ in range(2)]
        for shares in ([0.5], [0.5, 0.6]):
            with self.assertRaises(SystemExit):
                average(states, shares)


if __name__ == "__main__":
    unittest.main()
