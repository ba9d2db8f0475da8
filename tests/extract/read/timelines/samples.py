"""Small timelines of our own in the forms of others, with the columns that their exports have."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

ACLED_COLUMNS = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,inter1,"
    "actor2,inter2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities,timestamp"
).split(",")
ACLED_ROWS: tuple[dict[str, str], ...] = (
    {
        "event_id_cnty": "VEL101",
        "event_date": "03 May 2022",
        "time_precision": "1",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Shelling/artillery/missile attack",
        "actor1": "Army of the North",
        "actor2": "Civilians (Velia)",
        "country": "Velia",
        "location": "Velin",
        "latitude": "48.5",
        "longitude": "35.1",
        "source": "Courier; Herald",
        "notes": "On 3 May 2022, the army of the north shelled the market of Velin. Four traders died.",
        "fatalities": "4",
        "timestamp": "1651700000",
    },
    {
        "event_id_cnty": "VEL102",
        "event_date": "2022-05-11",
        "time_precision": "2",
        "event_type": "Battles",
        "sub_event_type": "Armed clash",
        "actor1": "Army of the North",
        "actor2": "River Militia",
        "country": "Velia",
        "location": "Orlo",
        "notes": "Around 11 May 2022 (week of), both sides fought for the bridge at Orlo.",
        "fatalities": "0",
    },
    {
        "event_id_cnty": "VEL103",
        "event_date": "15-May-2022",
        "time_precision": "3",
        "event_type": "Protests",
        "sub_event_type": "Peaceful protest",
        "actor1": "Protesters (Velia)",
        "country": "Velia",
        "location": "Marn",
        "notes": "In May 2022 (month of), families asked for the return of prisoners in Marn.",
        "fatalities": "0",
    },
)
UCDP_COLUMNS = (
    "id,year,type_of_violence,conflict_name,dyad_name,side_a,side_b,source_article,source_headline,"
    "where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,country,"
    "date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,best,high,low"
).split(",")
UCDP_ROWS: tuple[dict[str, str], ...] = (
    {
        "id": "501",
        "type_of_violence": "1",
        "side_a": "Government of Velia",
        "side_b": "River Militia",
        "source_article": "Courier, 2022-05-04; Herald, 2022-05-05",
        "source_headline": "Eleven die in clash at river crossing",
        "where_prec": "1",
        "where_coordinates": "Orlo town",
        "where_description": "the bridge of Orlo",
        "latitude": "48.1",
        "longitude": "35.9",
        "country": "Velia",
        "date_prec": "1",
        "date_start": "2022-05-03 00:00:00.000",
        "date_end": "2022-05-03 00:00:00.000",
        "best": "11",
        "high": "15",
        "low": "10",
    },
    {
        "id": "502",
        "type_of_violence": "3",
        "side_a": "River Militia",
        "side_b": "Civilians",
        "where_prec": "6",
        "latitude": "48.0",
        "longitude": "35.0",
        "country": "Velia",
        "date_prec": "4",
        "date_start": "2022-06-01",
        "date_end": "2022-06-30",
        "best": "3",
        "high": "3",
        "low": "3",
    },
)
TIMELINEJS_COLUMNS = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,"
    "Media Caption,Media Thumbnail,Alt Text,Type,Group,Background"
).split(",")
TIMELINEJS_ROWS: tuple[dict[str, str], ...] = (
    {"Headline": "The war of the river", "Text": "A title without a date.", "Type": "title"},
    {
        "Year": "2022",
        "Month": "5",
        "Day": "3",
        "Headline": "Shells hit the market of Velin",
        "Text": "<p>Four traders were <b>killed</b>.</p>",
        "Media": "https://pictures.example/market.jpg",
        "Media Credit": "Courier",
    },
    {"Year": "2022", "Month": "6", "Headline": "Talks begin", "Display Date": "Early June 2022"},
    {"Year": "2022", "End Year": "2023", "Headline": "Years of hunger"},
)
TIMELINEJS_JSON: dict[str, Any] = {
    "title": {"text": {"headline": "The war of the river", "text": ""}},
    "events": [
        {
            "start_date": {"year": "2022", "month": "5", "day": "3", "hour": "4"},
            "end_date": {"year": "2022", "month": "5", "day": "5"},
            "text": {"headline": "Shelling of Velin", "text": "For three days shells fell on Velin."},
            "media": {"url": "https://pictures.example/velin.jpg", "credit": "Herald"},
            "unique_id": "velin",
        },
        {
            "start_date": {"year": 1990},
            "display_date": "c. 1990",
            "text": {"headline": "The bridge is built"},
        },
    ],
    "eras": [{"start_date": {"year": 1914}, "end_date": {"year": 1918}, "text": {"headline": "War"}}],
}
LEGACY_JSON: dict[str, Any] = {
    "timeline": {
        "headline": "The war of the river",
        "type": "default",
        "date": [
            {
                "startDate": "2022,5,3",
                "endDate": "2022,5,5",
                "headline": "Shelling of Velin",
                "text": "It fell.",
            },
            {"startDate": "2022", "headline": "The year of hunger", "asset": {"credit": "Herald"}},
        ],
    }
}


def table(columns: list[str], rows: tuple[dict[str, str], ...]) -> bytes:
    """A file of CSV as the exports write it."""
    lines = io.StringIO()
    writer = csv.DictWriter(lines, columns)
    writer.writeheader()
    writer.writerows(rows)
    return lines.getvalue().encode()


def files() -> dict[str, bytes]:
    """Every form, by a file name that tells nothing."""
    return {
        "one.csv": table(ACLED_COLUMNS, ACLED_ROWS),
        "two.csv": table(UCDP_COLUMNS, UCDP_ROWS),
        "three.csv": table(TIMELINEJS_COLUMNS, TIMELINEJS_ROWS),
        "four.json": json.dumps(TIMELINEJS_JSON).encode(),
        "five.json": json.dumps(LEGACY_JSON).encode(),
        "six.json": json.dumps({"status": 200, "count": 3, "data": ACLED_ROWS}).encode(),
        "seven.jsonl": b"\n".join(json.dumps(row).encode() for row in UCDP_ROWS),
    }
