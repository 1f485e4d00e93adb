"""Read, summarise and quote Norwegian news; the public names, imported on use."""

__version__ = "0.1.0"
