def main(day: str) -> int:
    return len(day)
