"""Web pages: the tree, what the page says of itself, where the article stands in it, and its blocks."""
