"""Files as they really come: columns in another order, missing or new, strange names, line breaks, gzip, JSON."""

import gzip
import json

from glue_house import LAKE, Dataset, House, column, csv

COLUMNS = [
    column("id", "string", required=True),
    column("quantity", "int"),
    column("note", "string"),
]


def test_csv_files_of_one_input_may_differ(house: House) -> None:
    data = Dataset(house, [*COLUMNS, column("gross", "decimal(18,5)", **{"from": "Revenue - Gross.total"})], key=["id"])
    data.raw("plain.csv", csv("id,quantity,note,Revenue - Gross.total", "a,1,x,1.5"))
    data.raw("another order.csv", csv('note,"Revenue - Gross.total",id,quantity', '"y, ""z""",2.25,b,2'))
    data.raw("missing.csv", csv("id,note", "c,z"))
    data.raw("extra.csv", csv("id,added later,quantity,note,Revenue - Gross.total,also.new", "d,?,4,,0.00001,!"))
    data.raw("bom.csv", b"\xef\xbb\xbf" + csv("id,quantity,note,Revenue - Gross.total", "e,5,é,5").encode())
    data.raw("crlf.csv", "id,quantity,note,Revenue - Gross.total\r\nf,6,x,6\r\n")
    data.raw("lines.csv", 'id,quantity,note,Revenue - Gross.total\ng,7,"two\nlines",7\nh,8,"",8\n')
    data.raw("packed.csv.gz", csv("id,quantity,note,Revenue - Gross.total", "i,9,x,9"))
    data.raw("header only.csv", csv("id,quantity,note,Revenue - Gross.total"))
    data.raw("day=2026-01-01/hour=2/a{1,2}[3]*?%25 é+.csv", csv("id,note,quantity,Revenue - Gross.total", "j,x,10,1"))
    data.raw("nothing.csv", "")
    data.raw("_SUCCESS", "x")
    data.raw("_temporary/part.csv", csv("id", "never"))
    run = data.conform()
    assert run.rows["in"] == run.rows["inserted"] == 10
    assert {row["id"]: (row["quantity"], row["note"], row["gross"]) for row in data.rows()} == {
        "a": (1, "x", "1.50000"),
        "b": (2, 'y, "z"', "2.25000"),
        "c": (None, "z", None),
        "d": (4, None, "0.00001"),
        "e": (5, "é", "5.00000"),
        "f": (6, "x", "6.00000"),
        "g": (7, "two\nlines", "7.00000"),
        "h": (8, "", "8.00000"),
        "i": (9, "x", "9.00000"),
        "j": (10, "x", "1.00000"),
    }
    assert run.report is not None
    assert run.report["drift"] == {
        "missing": ["quantity", "Revenue - Gross.total"],
        "extra": ["added later", "also.new"],
    }
    named = {entry["file"].partition(f"/{data.name}/")[2]: entry["rows"] for entry in run.report["inputs"]}
    assert named == {
        "plain.csv": 1,
        "another order.csv": 1,
        "missing.csv": 1,
        "extra.csv": 1,
        "bom.csv": 1,
        "crlf.csv": 1,
        "lines.csv": 2,
        "packed.csv.gz": 1,
        "header only.csv": 0,
        "day=2026-01-01/hour=2/a{1,2}[3]*?%25 é+.csv": 1,
    }


def test_quarantine_names_a_file_as_it_is_called(house: House) -> None:
    data = Dataset(house, COLUMNS, key=["id"])
    address = data.raw("day=1/a+b %25é {x}.csv", csv("id,quantity", "a,one", "b,two"))
    data.conform()
    assert {line["source_file"] for line in data.quarantined()} == {address}


def test_a_prefix_is_a_folder_or_a_file_and_nothing_beside_it(house: House) -> None:
    data = Dataset(house, COLUMNS, key=["id"])
    data.raw("day1.csv", csv("id", "a"))
    data.raw("day1.csv.old", csv("id", "b"))
    data.raw("day1/x.csv", csv("id", "c"))
    data.raw("day10/x.csv", csv("id", "d"))
    assert data.conform("day1.csv", "day1", "day1/x.csv").rows["in"] == 2
    assert [row["id"] for row in data.rows("id")] == ["a", "c"]


def test_csv_without_a_header_goes_by_position(house: House) -> None:
    data = Dataset(house, COLUMNS, key=["id"], source={"header": False})
    data.raw("a.csv", csv("a,1,x", "b,2"))
    assert data.conform().rows["quarantined"] == 1
    assert data.rows() == [{"id": "a", "quantity": 1, "note": "x"}]


def test_json_lines(house: House) -> None:
    data = Dataset(
        house,
        [*COLUMNS, column("price", "decimal(18,2)"), column("at", "timestamp", **{"from": "created.at"})],
        key=["id"],
        source={"format": "json"},
    )
    lines = [
        {"id": "a", "quantity": 1, "note": "x", "price": 12.5, "created.at": "2026-01-01T10:00:00Z"},
        # A number as text, keys in another order, one more and one less.
        {"price": "0.10", "quantity": "2", "id": "b", "surprise": {"deep": [1]}},
        {"id": "c", "quantity": 3.0, "note": {"nested": True}, "price": 12345678.9},
        {"id": "d", "quantity": None, "note": "", "price": None},
        {"id": "", "quantity": 1},
        {"id": "e", "quantity": "many"},
    ]
    text = "\n".join(json.dumps(line) for line in lines)
    data.raw("a.json", f'{text}\n\n[1, 2]\n{{"id": "broken", \n"scalar"\n')
    run = data.conform()
    assert (run.rows["in"], run.rows["inserted"], run.rows["quarantined"]) == (9, 4, 5)
    found = {row["id"]: (row["quantity"], row["note"], row["price"]) for row in data.rows()}
    assert found == {
        "a": (1, "x", "12.50"),
        "b": (2, None, "0.10"),
        "c": (3, '{"nested":true}', "12345678.90"),
        "d": (None, "", None),
    }
    malformed = [line["text"] for line in data.quarantined() if line["text"] is not None]
    assert sorted(malformed) == ['"scalar"', "[1, 2]", '{"id": "broken", ']
    reasons = sorted(reason for line in data.quarantined() for reason in line["reasons"] if line["text"] is None)
    assert reasons == ["cast(quantity): 'many' is no int", "required(id)"]
    assert run.report is not None
    assert run.report["drift"] == {"missing": [], "extra": ["surprise"]}


def test_a_line_of_json_is_one_object_and_nothing_beside(house: House) -> None:
    data = Dataset(house, [column("id", "string", required=True), column("note", "string")], key=["id"])
    data.source["format"] = "json"
    good = [
        '{"id": "a", "note": "} {"}',
        '{"id": "d", "note": {"id": 1, "ID": 2}, "Id": 3}',
        '\t{ "id" : "b" }  \r',
        "{'id': 'c'}",
    ]
    bad = [
        '{"id": "1"}{"id": "2"}{"id": "3"}',
        '{"id": "1"} {"id": "2"}',
        '{"id": "1"}, {"id": "2"}',
        '{"id": "1"},',
        '{"id": "1"} trailing',
        '{"id": "1"}]',
        '{"id": "1"}] {"id": "2"}',
        '{"id": "1"}}',
        '[{"id": "1"}]',
        "null",
        '{"id": "1"',
        '{"id": "1", "note": "x", "note": "y"}',
        '{"id": "1", "id": "1"}',
        '{"id": "1", "unknown": 1, "unkn\\u006fwn": 1}',
    ]
    data.raw("a.json", "\n".join([*good, *bad]))
    rows = data.conform().rows
    assert (rows["in"], rows["quarantined"]) == (len(good) + len(bad), len(bad))
    assert [row["id"] for row in data.rows("id")] == ["a", "b", "c", "d"]
    assert {line["text"] for line in data.quarantined()} == set(bad)
    assert {*map(tuple, (line["reasons"] for line in data.quarantined()))} == {
        ("malformed: the line is not one JSON object that has each name once",)
    }


def test_a_json_number_is_what_is_written_there(house: House) -> None:
    data = Dataset(
        house,
        [
            column("id", "string", required=True),
            column("price", "decimal(18,2)", **{"from": "unit.price"}),
            column("ratio", "decimal(38,20)"),
            column("number", "bigint"),
            column("note", "string"),
        ],
        key=["id"],
        source={"format": "json"},
    )
    # Of most of these a double would be another number.
    long, longer = "1234567890123456.78", "0.12345678901234567890"
    lines = [
        f'{{"id": "a", "unit.price": {long}, "ratio": {longer}, "number": 9007199254740993, "note": {longer}}}',
        f'{{"id": "b", "unit.price": "{long}", "ratio": "{longer}", "number": "9007199254740993", "note": "{longer}"}}',
        f'{{"id": "c", "unit.price":-{long} ,"ratio": 1, "number": 12345678.0, "note": "\\" {long}, "}}',
        f'{{"id": "d", "unit.price": 123456789012345678e-2, "note": {{"k": [{long}, 1.5, "{long}"]}}}}',
        '{"id": "e", "unit.price": 9007199254740993.25, "ratio": 1.10, "number": 1e3, "note": \'9007199254740993.25\'}',
        f'{{"id": "f", "unit.price": {long}5}}',
        '{"id": "g", "unit.price": 9999999999999999.99, "ratio": 0.1000000000000000000001}',
        f'{{"id": "h", "unit.price": 0{long}}}',
        '{"id": "i", "number": 9007199254740993.5, "note": NaN}',
    ]
    data.raw("a.json", "\n".join(lines))
    data.conform()
    found = {row["id"]: tuple(row[name] for name in ("price", "ratio", "number", "note")) for row in data.rows()}
    assert found == {
        "a": (long, longer, "9007199254740993", longer),
        "b": (long, longer, "9007199254740993", longer),
        "c": (f"-{long}", f"1.{'0' * 20}", 12345678, f'" {long}, '),
        "d": (long, None, None, f'{{"k":[{long},1.5,"{long}"]}}'),
        "e": ("9007199254740993.25", f"1.1{'0' * 19}", 1000, "9007199254740993.25"),
    }
    assert {line["row"]["id"]: line["reasons"] for line in data.quarantined() if line["row"]} == {
        "f": [f"cast(price): '{long}5' is no decimal(18,2)"],
        "g": ["cast(ratio): '0.1000000000000000000001' is no decimal(38,20)"],
        "i": ["cast(number): '9007199254740993.5' is no bigint"],
    }
    [record] = [line["row"] for line in data.quarantined() if line["row"] and line["row"]["id"] == "g"]
    assert record["unit.price"] == "9999999999999999.99"
    assert [line["text"] for line in data.quarantined() if line["text"]] == [lines[7]]


def test_files_without_a_record_have_no_rows(house: House) -> None:
    data = Dataset(house, COLUMNS, key=["id"])
    data.raw("packed nothing.csv.gz", "")
    data.raw("empty lines.csv", "\n\n")
    data.raw("mark only.csv", b"\xef\xbb\xbf")
    assert data.conform().rows["in"] == 0
    data.raw("empty lines first.csv", "\n\n" + csv("id,quantity", "a,1"))
    house.s3.put_object(
        Bucket=LAKE,
        Key=f"bronze/{data.name}/two members.csv.gz",
        Body=gzip.compress(b"id,quan") + gzip.compress(b"tity\nb,2\n"),
    )
    run = data.conform()
    assert [(row["id"], row["quantity"]) for row in data.rows()] == [("a", 1), ("b", 2)]
    assert run.report is not None
    assert sorted(entry["rows"] for entry in run.report["inputs"]) == [0, 0, 0, 1, 1]


def test_what_is_not_utf8_is_never_taken_for_what_was_written(house: House) -> None:
    data = Dataset(house, COLUMNS, key=["id"])
    # As U+FFFD both keys would be one, and a row would be lost.
    address = data.raw("latin 1 {é}.csv", csv("id,quantity,note", "é,1,x", "è,2,y", "c,3,z").encode("latin-1"))
    data.raw("mangled before.csv", csv("id,quantity,note", "d,4,\ufffd"))
    assert data.conform().rows["quarantined"] == 2
    assert [(row["id"], row["note"]) for row in data.rows()] == [("c", "z"), ("d", "\ufffd")]
    assert [(line["source_file"], line["reasons"], line["row"]["quantity"]) for line in data.quarantined()] == [
        (address, ["malformed: the record is not in UTF-8"], "1"),
        (address, ["malformed: the record is not in UTF-8"], "2"),
    ]


def test_json_that_is_not_utf8(house: House) -> None:
    data = Dataset(house, COLUMNS, key=["id"], source={"format": "json"})
    data.raw("a.json", csv('{"id": "é"}', '{"id": "è"}', '{"id": "\\ufffd"}').encode("latin-1"))
    assert data.conform().rows["quarantined"] == 2
    assert [row["id"] for row in data.rows()] == ["\ufffd"]
    assert {*map(tuple, (line["reasons"] for line in data.quarantined()))} == {
        ("malformed: the record is not in UTF-8",)
    }


def test_a_quote_that_is_not_closed_swallows_no_record_in_silence(house: House) -> None:
    data = Dataset(house, COLUMNS, key=["id"])
    data.raw("to the end.csv", csv("id,quantity,note", 'a1,1,"x', "a2,2,y", "a3,3,z"))
    data.raw("cut off.csv.gz", 'id,quantity,note\r\nb1,1,"x\r\nb2,2,y')
    data.raw("to the next.csv", csv("id,quantity,note", 'c1,1,"x', 'c2,2,"y"', "c3,3,z", 'c4,4,"v', 'w"'))
    data.raw(
        "good.csv", csv("id,quantity,note", 'd1,1,"x', 'd2,2,y"', 'd3,3,"""z""', 'a, b, c"', 'd5,5,"x', "y,6,z", '"')
    )
    rows = data.conform().rows
    assert (rows["in"], rows["quarantined"]) == (8, 3)
    assert {row["id"]: row["note"] for row in data.rows()} == {
        "c3": "z",
        "c4": "v\nw",
        "d1": "x\nd2,2,y",
        "d3": '"z"\na, b, c',
        "d5": "x\ny,6,z\n",
    }
    swallowed = ["x\na2,2,y\na3,3,z\n", "x\nb2,2,y", '"x\nc2,2,"y"']
    assert [line["row"]["note"] for line in data.quarantined()] == swallowed
    assert {*map(tuple, (line["reasons"] for line in data.quarantined()))} == {
        ("malformed: a quote is not closed, so that the last field goes on over the records behind it",)
    }


def test_a_text_of_many_lines_and_commas_in_a_wide_file_is_read_at_once(house: House) -> None:
    data = Dataset(house, COLUMNS, key=["id"])
    others = [f"x{number}" for number in range(60)]
    note = "first\n" + "a, " * 50 + "b"
    data.raw("wide.csv", csv(",".join(["id", "quantity", *others, "note"]), f'a1,1,{"," * len(others)}"{note}"'))
    assert data.conform().rows["quarantined"] == 0
    assert [row["note"] for row in data.rows()] == [note]


def test_a_file_that_cannot_be_read_as_text_is_said_so(house: House) -> None:
    text = csv("id,quantity,note", "a,1,é")
    for content, problem in (
        (text.encode("utf-16"), "the header is not in UTF-8"),
        (text.encode("utf-16-le"), "the header is not in UTF-8"),
        (csv("id,größe").encode("latin-1"), "the header is not in UTF-8"),
        (gzip.compress(text.encode()), "only files whose names end in .gz are unpacked"),
    ):
        data = Dataset(house, COLUMNS, key=["id"])
        data.raw("a.csv", content)
        error = data.conform().error
        assert error.startswith("InputMistake: ")
        assert problem in error


def test_a_packed_file_that_is_cut_off_is_named(house: House) -> None:
    rows = [f"a{number},1,{number * 7919 % 1000}" for number in range(20_000)]
    for kind, lines in (("csv", rows), ("json", [f'{{"id": "{row}"}}' for row in rows])):
        data = Dataset(house, COLUMNS, key=["id"], source={"format": kind})
        data.raw(f"good.{kind}.gz", csv("id,quantity,note") if kind == "csv" else "")
        packed = gzip.compress(csv("id,quantity,note", *lines).encode())[:-1000]
        house.s3.put_object(Bucket=LAKE, Key=f"bronze/{data.name}/cut off.{kind}.gz", Body=packed)
        run = data.conform()
        assert f"InputMistake: s3://{LAKE}/bronze/{data.name}/cut off.{kind}.gz cannot be unpacked: " in run.error
        assert run.report is not None
        assert run.report["failure"] == run.error


def test_a_file_that_is_no_table_is_said_so(house: House) -> None:
    data = Dataset(house, COLUMNS, key=["id"])
    data.raw("twice.csv", csv("id,note,note", "a,1,2"))
    error = data.conform().error
    assert error.startswith("InputMistake: ")
    assert "twice.csv: the header names 'note' twice" in error
