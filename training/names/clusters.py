"""Group the words of the training text by the company they keep."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

CONTEXTS = 600
"""How many of the commonest words serve as context."""
ROUNDS = 25
DIMENSIONS = 80


def _counts(
    sentences: Iterable[Sequence[str]], vocabulary: dict[str, int], context: dict[str, int]
) -> NDArray[np.float64]:
    width = len(context) + 1
    counts = np.zeros((len(vocabulary), 2 * width))
    for sentence in sentences:
        ids = [vocabulary.get(w, -1) for w in sentence]
        near = [context.get(w, len(context)) for w in sentence]
        for i, word in enumerate(ids):
            if word < 0:
                continue
            if i:
                counts[word, near[i - 1]] += 1
            if i + 1 < len(ids):
                counts[word, width + near[i + 1]] += 1
    return counts


def _vectors(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Positive pointwise mutual information, reduced and of length one."""
    total = counts.sum()
    expected = counts.sum(1, keepdims=True) * counts.sum(0, keepdims=True) / total
    with np.errstate(divide="ignore", invalid="ignore"):
        pmi = np.log(counts / expected)
    pmi[~np.isfinite(pmi)] = 0
    np.maximum(pmi, 0, out=pmi)
    # The leading singular vectors, by way of the small square: quicker than a full decomposition.
    squares, right = np.linalg.eigh(pmi.T @ pmi)
    values = np.sqrt(np.maximum(squares[::-1][:DIMENSIONS], 1e-12))
    vectors = pmi @ right[:, ::-1][:, :DIMENSIONS] / np.sqrt(values)
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(norms, 1e-9))


def clusters(sentences: Sequence[Sequence[str]], number: int, least: int = 4) -> dict[str, int]:
    """Cluster, from 1, of each lower-case word seen at least `least` times: spherical k-means over neighbours."""
    frequency = Counter(w for s in sentences for w in s)
    words = sorted((w for w, n in frequency.items() if n >= least), key=lambda w: (-frequency[w], w))
    vocabulary = {w: i for i, w in enumerate(words)}
    context = {w: i for i, w in enumerate(words[:CONTEXTS])}
    vectors = _vectors(_counts(sentences, vocabulary, context))
    centres = vectors[:number].copy()
    nearest = np.zeros(len(words), dtype=np.int64)
    for _ in range(ROUNDS):
        nearest = (vectors @ centres.T).argmax(1)
        for k in range(number):
            members = vectors[nearest == k]
            if len(members):
                mean = members.sum(0)
                centres[k] = mean / max(float(np.linalg.norm(mean)), 1e-9)
    return {w: int(nearest[i]) + 1 for w, i in vocabulary.items()}
