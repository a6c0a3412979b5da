"""Reads what was given out with the tools of others: compliance-trestle for OSCAL, icalendar for calendars.

Usage: python read.py DOCUMENT.json CALENDAR.ics. Ends with 1 where one of them does not take it.
"""

import sys
from pathlib import Path

from icalendar import Calendar
from trestle.oscal.poam import PlanOfActionAndMilestones

document, calendar = (Path(argument) for argument in sys.argv[1:3])

plan = PlanOfActionAndMilestones.oscal_read(document)
assert plan is not None and plan.risks and plan.poam_items
tasks = sum(len(step.tasks or []) for risk in plan.risks for step in risk.remediations or [])
again = document.with_name("again.json")
plan.oscal_write(again)
assert PlanOfActionAndMilestones.oscal_read(again) == plan
# Evidence that these readers may not see is not in it.
pieces = len(plan.back_matter.resources) if plan.back_matter else 0
print(f"trestle: {len(plan.risks)} risks, {tasks} tasks, {pieces} pieces of evidence")

read = Calendar.from_ical(calendar.read_bytes())
todos = read.walk("VTODO")
assert todos and not read.errors
assert all(not todo.errors and todo["UID"] and todo["SEQUENCE"] is not None and todo["DUE"] for todo in todos)
assert len({str(todo["UID"]) for todo in todos}) == len(todos)
alarms = read.walk("VALARM")
assert all(alarm["ACTION"] == "DISPLAY" and alarm["TRIGGER"].dt is not None for alarm in alarms)
print(f"icalendar: {len(todos)} to-dos, {len(alarms)} alarms")
