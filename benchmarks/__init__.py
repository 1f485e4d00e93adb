"""Commands that print how fast and how good isnews is; run them in a checkout installed with `-e`."""
