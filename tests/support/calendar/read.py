"""Reads an iCalendar file from standard input and prints what is in it as JSON, by the rules for zones in the file."""

import datetime
import json
import sys

from dateutil.rrule import rrulestr
from icalendar import Calendar
from pytz import utc


def spoken(time):
    if not isinstance(time, datetime.datetime):
        return time.isoformat()
    return time.astimezone(utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def starts_of(event, zones, moved):
    start = event["dtstart"].dt
    if "rrule" not in event:
        return [spoken(start)]
    naive = start.replace(tzinfo=None)
    zone = zones.get(event["dtstart"].params.get("TZID"), utc)
    rule = rrulestr(event["rrule"].to_ical().decode(), dtstart=naive)
    starts = [spoken(zone.localize(time)) for time in rule]
    return [moved.get((str(event["uid"]), time), time) for time in starts]


def instead_of(event):
    return {"instead": spoken(event["recurrence-id"].dt)} if "recurrence-id" in event else {}


def end_of(event):
    if "dtend" in event:
        return spoken(event["dtend"].dt)
    return spoken(event["dtstart"].dt + datetime.timedelta(days=1))


def reminder_of(trigger):
    return f"{trigger.params.get('RELATED', 'START')} {trigger.to_ical().decode()}"


def main():
    calendar = Calendar.from_ical(sys.stdin.buffer.read())
    zones = {str(zone["tzid"]): zone.to_tz() for zone in calendar.walk("vtimezone")}
    moved = {
        (str(event["uid"]), spoken(event["recurrence-id"].dt)): spoken(event["dtstart"].dt)
        for event in calendar.walk("vevent")
        if "recurrence-id" in event
    }
    events = [
        {
            "uid": str(event["uid"]),
            **instead_of(event),
            "title": str(event["summary"]),
            "description": str(event.get("description", "")),
            "sequence": int(event["sequence"]),
            "status": str(event["status"]),
            "visibility": str(event["class"]),
            "stamp": spoken(event["dtstamp"].dt),
            "starts": starts_of(event, zones, moved),
            "end": end_of(event),
            "reminders": [reminder_of(alarm["trigger"]) for alarm in event.walk("valarm")],
        }
        for event in calendar.walk("vevent")
    ]
    json.dump(events, sys.stdout)


main()
