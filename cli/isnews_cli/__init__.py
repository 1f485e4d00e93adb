"""The command line of isnews: options, commands and exit codes, nothing else."""
