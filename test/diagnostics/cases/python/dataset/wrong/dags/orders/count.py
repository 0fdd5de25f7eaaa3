def main(datasets: dict[str, str]) -> None:
    print(datasets)
