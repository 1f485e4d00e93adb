"""How fast, how frugal and how dependable a run over a corpus is: `python -m benchmarks.corpus`."""
