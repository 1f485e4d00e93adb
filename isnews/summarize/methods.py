"""The methods that a user can ask for by name."""

METHODS: dict[str, str] = {
    "news": "ours: where a sentence stands, and what it says that is not said yet",
    "lex-rank": "sumy: likeness to all other sentences, as a graph",
    "text-rank": "sumy: words shared with other sentences, as a graph",
    "lsa": "sumy: topics by singular values",
    "luhn": "sumy: clusters of frequent words",
    "edmundson": "sumy: cue words, title words and place",
    "sum-basic": "sumy: probable words, each less once said",
    "kl": "sumy: nearness to the article's distribution of words",
    "reduction": "sumy: words shared with other sentences, summed",
}
"""Name and one line on each; all but `news` are sumy's, on our words, sentences and stop words."""
