#!/usr/bin/env python3
"""How right accord match is, on files whose truth is known: script/match [NAME...] [--data FOLDER].

Every file is run through the command line, as anyone would: the file, one schema, and nothing else.
The truth is read here only, afterwards. Prints a line for each, and says which goals were missed.
"""
import csv
import hashlib
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [{k.strip(): (v or "").strip() for k, v in row.items()}
                for row in csv.DictReader(file, skipinitialspace=True)]


def by_rec_id(row):
    return row["rec_id"].split("-")[1]


# name, file, schema, how to read who a row is, column of the id, goals (at least; ece at most)
SETS = [
    ("febrl3", "febrl/dataset3.csv", "febrl", by_rec_id, "rec_id",
     {"best": 0.998, "clusters": 0.9995}),
    ("febrl3_with_id", "febrl/dataset3.csv", "febrl_with_id", by_rec_id, "rec_id",
     {"best": 0.9995, "clusters": 0.9995}),
    ("febrl2", "febrl/dataset2.csv", "febrl", by_rec_id, "rec_id", {"best": 0.998}),
    ("febrl1", "febrl/dataset1.csv", "febrl", by_rec_id, "rec_id", {"best": 0.998}),
    ("uganda", "opencr_uganda/uganda_data_v21_20201501.csv", "uganda", by_rec_id, "rec_id",
     {"best": 0.9995}),
    ("rldata500", "rldata/RLdata500.csv", "rldata", lambda row: row["ent_id"], "rec_id",
     {"best": 0.94}),
    ("fake_1000", "splink/fake_1000.csv", "fake_1000", lambda row: row["cluster"], "unique_id",
     {"best": 0.92, "clusters": 0.96}),
    ("historical_50k", "splink/historical_50k.csv", "historical", lambda row: row["cluster"],
     "unique_id", {"best": 0.86, "clusters": 0.89}),
]
GAP_TO_BEST = 0.01
CALIBRATION_ERROR = 0.01


def pair(one, other):
    return (one, other) if one < other else (other, one)


def f1(right, said, true):
    return 2 * right / (said + true) if said + true else 0.0


def true_pairs(who):
    groups = Counter(who.values())
    return sum(n * (n - 1) // 2 for n in groups.values())


def curve(said, true):
    """Best F1 over all thresholds, and F1, precision and recall at one half."""
    right = total = 0
    best = 0.0
    at_half = (0.0, 0.0, 0.0)
    for i, (probability, ok) in enumerate(said):
        right += ok
        total += 1
        last = i + 1 == len(said) or said[i + 1][0] != probability
        if last:
            best = max(best, f1(right, total, true))
        if probability >= 0.5:
            at_half = (f1(right, total, true), right / total, right / true)
    return best, at_half


BINS = 15  # as the measure is mostly given; ten and twenty are printed beside it


def calibration_error(said, bins=BINS):
    sums = defaultdict(lambda: [0, 0.0, 0])
    for probability, ok in said:
        each = sums[min(bins - 1, int(probability * bins))]
        each[0] += 1
        each[1] += probability
        each[2] += ok
    return sum(abs(p - ok) for _, p, ok in sums.values()) / max(1, len(said)), sums


def error_by_chance(said, bins, draws=200):
    """What exactly right probabilities would show on so many pairs: on average, and at the unluckiest
    twentieth."""
    chance = random.Random(1)
    draws = max(20, min(draws, 2_000_000 // max(1, len(said))))
    errors = sorted(calibration_error([(p, chance.random() < p) for p, _ in said], bins)[0]
                    for _ in range(draws))
    return sum(errors) / draws, errors[int(draws * 0.95)]


def cluster_f1(clusters, who):
    both = Counter((cluster, who[id]) for id, cluster in clusters.items())
    right = sum(n * (n - 1) // 2 for n in both.values())
    said = sum(n * (n - 1) // 2 for n in Counter(clusters.values()).values())
    return f1(right, said, true_pairs(who))


def run(accord, data, entry, verbose):
    name, file, schema, who_of, id_column, goals = entry
    path = data / file
    if not path.exists():
        print(f"{name:16} not here: {path}")
        return None
    rows = rows_of(path)
    who = {row[id_column]: who_of(row) for row in rows}
    with tempfile.TemporaryDirectory() as folder:
        pairs = os.path.join(folder, "pairs.csv")
        clusters = os.path.join(folder, "clusters.csv")
        started = time.time()
        done = subprocess.run(
            [accord, "match", "dedupe", path, "--schema", HERE / "schemas" / f"{schema}.json",
             "--out", pairs, "--clusters", clusters], capture_output=True, text=True)
        took = time.time() - started
        if verbose or done.returncode != 0:
            print(done.stdout + done.stderr)
        if done.returncode != 0:
            return [f"{name}: exit code {done.returncode}"]
        digest = hashlib.sha256(pathlib.Path(pairs).read_bytes()).hexdigest()[:12]
        said = sorted(((float(row["probability"]), who[row["id_a"]] == who[row["id_b"]])
                       for row in rows_of(pairs)), key=lambda each: -each[0])
        in_clusters = {row["id"]: row["cluster"] for row in rows_of(clusters)}
    best, (half, precision, recall) = curve(said, true_pairs(who))
    error, bins = calibration_error(said)
    figures = {"best": best, "clusters": cluster_f1(in_clusters, who), "half": half, "ece": error}
    print(f"{name:16} best F1 {best:.4f}  at 0.5 {half:.4f} (P {precision:.4f} R {recall:.4f})"
          f"  clusters {figures['clusters']:.4f}  ECE {error:.4f}  {took:5.1f} s  {digest}")
    mean, unlucky = error_by_chance(said, BINS)
    print(f"{'':16} in ten bins {calibration_error(said, 10)[0]:.4f}, in twenty "
          f"{calibration_error(said, 20)[0]:.4f}; exactly right probabilities show {mean:.4f}, and "
          f"once in twenty times {unlucky:.4f}")
    if verbose:
        for at in sorted(bins):
            n, p, ok = bins[at]
            print(f"    {at / BINS:.2f} {n:8} pairs, said {p / n:.3f}, right {ok / n:.3f}")
    missed = [f"{name}: {key} {figures[key]:.4f}, wanted {least}"
              for key, least in goals.items() if figures[key] < least]
    if half < best - GAP_TO_BEST:
        missed.append(f"{name}: at 0.5 {half:.4f}, more than {GAP_TO_BEST} below the best {best:.4f}")
    if error > max(CALIBRATION_ERROR, unlucky):
        missed.append(f"{name}: calibration error {error:.4f}, wanted {CALIBRATION_ERROR}")
    elif error > CALIBRATION_ERROR:
        print(f"{'':16} over {CALIBRATION_ERROR}, as exactly right probabilities would be by chance")
    return missed


def main(arguments):
    data = ROOT.parent / "shared" / "data"
    verbose = "--verbose" in arguments
    words = [word for word in arguments if word != "--verbose"]
    if "--data" in words:
        at = words.index("--data")
        data = pathlib.Path(words[at + 1])
        del words[at:at + 2]
    accord = os.environ.get("ACCORD", str(ROOT / "build" / "release" / "accord"))
    if not data.exists():
        print(f"skipped: there is no data at {data}; say where with --data FOLDER")
        return 0
    missed = []
    for entry in SETS:
        if words and entry[0] not in words:
            continue
        missed += run(accord, data, entry, verbose) or []
    for line in missed:
        print("missed  " + line)
    print(json.dumps({"missed": len(missed)}))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
