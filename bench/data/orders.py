"""Made-up orders of a year, as CSV. Ids count up with time, as those of a shop do."""

from datetime import date, timedelta

HEADER = "order_id,order_date,country,quantity,unit_price,seen_at"
DAYS = 365
_COUNTRIES = ("DE", "FR", "NL", "PL", "SE")
_FIRST = date(2025, 1, 1)


def day_of(number: int, rows: int) -> str:
    """The day of an order, of so many in the year."""
    return (_FIRST + timedelta(days=number * DAYS // rows)).isoformat()


def order(number: int, day: str, version: int) -> str:
    """One record. A higher version came later, and every value of it is another."""
    cents = (number * 7919 + version * 31) % 100_000 + 1
    seen = f"{day} {version // 60:02}:{version % 60:02}:00"
    return f"o{number:08},{day},{_COUNTRIES[number % 5]},{(number + version) % 9 + 1},{cents / 100:.2f},{seen}"


def csv(records: list[str]) -> bytes:
    return "\n".join([HEADER, *records, ""]).encode()
