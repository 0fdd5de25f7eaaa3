"""Reads SQL for the compiler: which datasets and columns it names, where, and what it answers."""
