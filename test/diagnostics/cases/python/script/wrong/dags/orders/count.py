def count(day: str) -> int:
    return len(day)
