"""Reference values by other programs: Debian's python3-scipy and python3-statsmodels (1.10.1, 0.13.5).

Run in this folder: python3 reference.py > reference.json
"""

import json

import numpy as np
from scipy import stats
from scipy.stats import mstats
from statsmodels.stats.proportion import proportion_confint
from statsmodels.tsa.holtwinters import SimpleExpSmoothing
from statsmodels.tsa.seasonal import seasonal_decompose

Z95, Z998 = 1.959964, 3.090232

wilson = []
for part, whole in [(0, 1), (1, 1), (0, 9), (9, 9), (3, 9), (25, 100), (81, 263), (499, 500), (12345, 67890)]:
    alpha = 2 * stats.norm.sf(Z95)
    low, high = proportion_confint(part, whole, alpha=alpha, method="wilson")
    wilson.append({"part": part, "whole": whole, "low": low, "high": high})

binomial = []
for whole in [1, 2, 5, 9, 10, 37, 100, 500, 5000]:
    for rate in [0.02, 0.25, 0.5, 0.87, 0.999]:
        for tail in [0.025, 0.001]:
            low = int(stats.binom.ppf(tail, whole, rate))
            high = int(stats.binom.isf(tail, whole, rate))
            binomial.append({"whole": whole, "rate": rate, "tail": tail, "low": low, "high": high})


def funnel(parts, wholes):
    x, n = np.array(parts, float), np.array(wholes, float)
    theta = x.sum() / n.sum()
    s = 1 / (2 * np.sqrt(n))
    z = (np.arcsin(np.sqrt(x / n)) - np.arcsin(np.sqrt(theta))) / s
    z = np.asarray(mstats.winsorize(z, limits=(0.1, 0.1)))
    count = len(n)
    phi = float(np.mean(z**2))
    w = 1 / s**2
    tau2 = max(0.0, (count * phi - (count - 1)) / (w.sum() - (w**2).sum() / w.sum()))

    def limits(size, zz):
        half = zz * np.sqrt(1 / (4 * size) + tau2)
        centre = np.arcsin(np.sqrt(theta))
        return [float(np.sin(max(0, centre - half)) ** 2), float(np.sin(min(np.pi / 2, centre + half)) ** 2)]

    return {
        "parts": parts,
        "wholes": wholes,
        "rate": theta,
        "dispersion": phi,
        "tau2": tau2,
        "limits": [{"whole": size, "at95": limits(size, Z95), "at998": limits(size, Z998)} for size in (5, 40, 400)],
    }


random = np.random.default_rng(20260301)
sizes = [int(n) for n in random.integers(8, 400, 24)]
rates = random.beta(12, 8, 24)
dispersed = funnel([int(random.binomial(n, p)) for n, p in zip(sizes, rates)], sizes)
alike = funnel([int(random.binomial(n, 0.6)) for n in sizes], sizes)

years = 5
t = np.arange(12 * years)
shape = np.tile([0.7, 0.5, 1, 1.1, 1, 1.2, 0.9, 0.8, 1.1, 1.1, 1, 1.6], years)
series = [int(v) for v in random.poisson(300 * (1 + 0.01 * t) * shape)]
series[15] = 2600  # a batch entered late
# statsmodels refuses zeros; months without a count are held by hand-computed tests.
parts = seasonal_decompose(series, model="multiplicative", period=12).seasonal[:12]
# The indices before January and February are pooled; the pooled ones follow by hand.
seasonal = [float(v) for v in parts]
pooled = [(seasonal[0] + seasonal[1]) / 2] * 2 + seasonal[2:]
adjusted = np.array(series) / np.tile(pooled, years)

grid = [round(0.05 * k, 2) for k in range(1, 13)]
fits = []
for weight in grid:
    model = SimpleExpSmoothing(adjusted[3:], initialization_method="known", initial_level=float(np.mean(adjusted[:3])))
    fit = model.fit(smoothing_level=weight, optimized=False)
    fits.append((float(fit.sse), weight, fit))
sse, weight, fit = min(fits, key=lambda one: one[0])
level = float(fit.level[-1])
surprises = [float(v) for v in (adjusted[3:] - fit.fittedvalues) / fit.fittedvalues]

values = np.array(series[:20], float)
ranges = np.abs(np.diff(values))
kept = ranges[ranges <= 3.267 * ranges.mean()]
xmr = {"centre": float(values.mean()), "movingRange": float(kept.mean()), "screened": int(len(ranges) - len(kept))}

ownN, ownX = np.array([40, 25, 0, 10]), np.array([30, 10, 0, 9])
groupN, groupX = np.array([400, 80, 50, 20]), np.array([260, 52, 45, 11])
expected = float((ownN * groupX / groupN).sum())
standardised = {
    "own": [ownN.tolist(), ownX.tolist()],
    "group": [groupN.tolist(), groupX.tolist()],
    "expected": expected,
    "ratio": float(ownX.sum() / expected),
    "rate": float(ownX.sum() / expected * groupX.sum() / groupN.sum()),
}

numbers = [3.5, 1.25, 9, 4, 4, -2, 7.75]
quantiles = [{"share": q, "value": float(np.quantile(numbers, q))} for q in (0, 0.1, 0.5, 0.8, 0.9, 1)]



def plain_sum(values, start=0.0):
    for value in values:
        start = start + value
    return start


def generator(seed):
    """xoshiro128** with a 32-bit mixing of the seed, as 53-bit fractions."""
    mask = 0xFFFFFFFF
    counter = seed & mask
    state = []
    for _ in range(4):
        counter = (counter + 0x9E3779B9) & mask
        word = ((counter ^ (counter >> 16)) * 0x21F0AAAD) & mask
        word = ((word ^ (word >> 15)) * 0x735A2D97) & mask
        state.append(word ^ (word >> 15))
    state[3] |= 1

    def rotate(word, by):
        return ((word << by) | (word >> (32 - by))) & mask

    def whole():
        a, b, c, d = state
        result = (rotate((b * 5) & mask, 7) * 9) & mask
        shifted = (b << 9) & mask
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        state[:] = [a, b, c, rotate(d, 11)]
        return result

    return lambda: ((whole() >> 5) * 2**26 + (whole() >> 6)) / 2**53


def forecast(months, ahead):
    """The whole forecast once more, in another language: its digits must be the same to the last one."""
    sums, counts = [0.0] * 12, [0] * 12
    for at in range(6, len(months) - 6):
        mean = plain_sum(months[at - 5 : at + 6], (months[at - 6] + months[at + 6]) / 2) / 12
        sums[at % 12] += months[at] / mean
        counts[at % 12] += 1
    raw = [total / count for total, count in zip(sums, counts)]
    raw[0] = raw[1] = (raw[0] + raw[1]) / 2
    mean = plain_sum(raw) / 12
    index = [one / mean for one in raw]
    flat = [value / index[at % 12] for at, value in enumerate(months)]
    best = None
    for alpha in [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]:
        level, squares, found = plain_sum(flat[:3]) / 3, 0.0, []
        for value in flat[3:]:
            error = value - level
            squares += error * error
            found.append(error / level)
            level += alpha * error
        if best is None or squares < best[0]:
            best = (squares, alpha, level, found)
    _, alpha, start, found = best
    removed = plain_sum(found) / len(found) * 0.5
    found = [one - removed for one in found]
    left = len(months) - 3
    inflate = (left / (left - 14)) ** 0.5
    draw = generator(20260115)
    totals = []
    for _ in range(2000):
        level, total, block = start, 0.0, 0
        for at in range(ahead):
            if at % 3 == 0:
                block = int(draw() * len(found))
            value = max(0.0, level * (1 + found[(block + at % 3) % len(found)] * inflate))
            level += alpha * (value - level)
            total += value * index[(len(months) + at) % 12]
        totals.append(total)
    totals.sort()

    def quantile(share):
        place = (len(totals) - 1) * share
        below = int(place)
        above = totals[min(below + 1, len(totals) - 1)]
        return totals[below] + (above - totals[below]) * (place - below)

    return {"ahead": ahead, "low": quantile(0.1), "median": quantile(0.5), "high": quantile(0.9)}


print(
    json.dumps(
        {
            "wilson": wilson,
            "binomial": binomial,
            "funnels": [dispersed, alike],
            "course": {
                "series": series,
                "indices": pooled,
                "weight": weight,
                "level": level,
                "surprises": surprises,
            },
            "xmr": xmr,
            "standardised": standardised,
            "forecast": forecast(series[:40], 14),
            "quantiles": {"numbers": numbers, "values": quantiles},
        },
        separators=(",", ":"),
    )
)
