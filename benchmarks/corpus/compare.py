#!/usr/bin/env python3
"""Compare what `bongsu inspect --json` sees with a corpus of expectations (<walk>.expected.json beside each walk).

usage: compare.py INSPECTED.json CORPUS_DIR [--missed GROUP|all]

Prints, per group (the walk's folder), the share of expected things that were found: ports by ifIndex, processors and
sensors by number or OID, memory and storage by size or share, and identity texts. --missed lists what was not found,
by column, most frequent first. The expectations are a reference, not an oracle.
"""
import collections
import json
import os
import re
import sys

CLASSES = {"power_consumed": "energy", "quality_factor": "quality"}


def near(a, b):
    return a is not None and b is not None and abs(a - b) <= max(1.0, 0.02 * abs(b))


def take(found, wanted, fits):
    """How many of `wanted` have a partner of their own in `found`."""
    left, hits, missed = list(found), 0, []
    for item in wanted:
        partner = next((other for other in left if fits(other, item)), None)
        if partner is None:
            missed.append(item)
        else:
            left.remove(partner)
            hits += 1
    return hits, missed


def pool_fits(mine, theirs, share, total):
    if theirs.get(share) is not None and near(mine["usedPercent"], theirs[share]):
        return True
    return near(mine["totalBytes"], theirs.get(total)) and mine["totalBytes"] > 100


def plain(text):
    return re.sub(r"[^a-z0-9]", "", (text or "").lower())


def main():
    inspected, corpus = json.load(open(sys.argv[1])), sys.argv[2]
    missed_of = sys.argv[sys.argv.index("--missed") + 1] if "--missed" in sys.argv else None
    table = collections.defaultdict(lambda: collections.defaultdict(lambda: [0, 0]))
    missed = collections.defaultdict(list)
    extra = collections.Counter()
    for mine in inspected:
        walk = re.sub(r"\.snmprec(\.gz)?$", "", mine["file"])
        group = os.path.basename(os.path.dirname(walk))
        scores = table[group]

        def count(what, hits, total):
            for row in (scores, table["TOTAL"]):
                row[what][0] += hits
                row[what][1] += total

        count("vendor", bool(mine["device"]["vendor"]), 1)
        count("os", bool(mine["device"]["os"]), 1)
        path = os.path.join(corpus, group, os.path.basename(walk) + ".expected.json")
        if not os.path.exists(path):
            continue
        theirs = json.load(open(path))
        device = theirs.get("device") or {}
        if device.get("os"):
            names = {plain(mine["device"]["profile"]), plain(mine["device"]["os"])}
            count("same os", plain(device["os"]) in names, 1)
            if plain(device["os"]) not in names:
                missed[group].append((walk, "os", sorted(names), device["os"]))
        for key, name in (("model", "hardware"), ("version", "version"), ("serial", "serial")):
            if device.get(name) and device[name] != "<private>":
                a, b = plain(mine["device"][key]), plain(device[name])
                hit = bool(a) and (a in b or b in a)
                count(key, hit, 1)
                if not hit:
                    missed[group].append((walk, key, mine["device"][key], device[name]))
        ports = {port["ifIndex"] for port in mine["interfaces"]}
        wanted = [port["ifIndex"] for port in theirs.get("ports", [])]
        count("ports", sum(port in ports for port in wanted), len(wanted))
        for what, name, fits in (
            ("processors", "processors", lambda a, b: near(a["usagePercent"], b.get("processor_usage"))),
            ("memory", "mempools", lambda a, b: pool_fits(a, b, "mempool_perc", "mempool_total")),
            ("storage", "storage", lambda a, b: pool_fits(a, b, "storage_perc", "storage_size")),
        ):
            hits, gone = take(mine[what], theirs.get(name, []), fits)
            count(what, hits, len(theirs.get(name, [])))
            missed[group] += [(walk, what, "%d/%d" % (hits, len(mine[what])), item) for item in gone]
        sensors = {sensor["oid"]: sensor for sensor in mine["sensors"]}
        known = set()
        for sensor in theirs.get("sensors", []):
            oid = sensor["sensor_oid"].lstrip(".")
            known.add(oid)
            wanted_class = CLASSES.get(sensor["sensor_class"], sensor["sensor_class"])
            own = sensors.get(oid)
            hit = own is not None and own["class"] == wanted_class
            count("sensors", hit, 1)
            if hit and wanted_class != "state" and sensor.get("sensor_current") is not None and own["value"] is not None:
                right = near(own["value"], float(sensor["sensor_current"]))
                count("values", right, 1)
                if not right:
                    missed[group].append((walk, "value", own, sensor))
            if not hit:
                missed[group].append((walk, "sensor " + wanted_class, own and own["class"], sensor))
        for oid in sensors.keys() - known:
            extra[(group, sensors[oid]["class"], ".".join(oid.split(".")[:13]))] += 1
        links = {(n["localPort"], n["remoteName"]) for n in mine["neighbours"]}
        hits, _ = take(mine["neighbours"], theirs.get("links", []), lambda a, b: a["remoteName"] == b.get("remote_hostname") or a["remotePort"] == b.get("remote_port"))
        count("links", hits, len(theirs.get("links", [])))
        hits, gone = take(mine["neighbours"], theirs.get("links", []), lambda a, b: a["localPort"] in (b.get("ifName"), b.get("ifDescr"), b.get("ifAlias")))
        count("localports", hits, len(theirs.get("links", [])))
        missed[group] += [(walk, "link", [(n["localPort"], n["remoteName"]) for n in mine["neighbours"]][:3], item) for item in gone]
    what = ["vendor", "os", "same os", "model", "version", "serial", "ports", "processors", "memory", "storage", "sensors", "values", "links", "localports"]
    print("%-26s" % "group", *("%11s" % name for name in what))
    for group in sorted(table):
        print("%-26s" % group, *("%11s" % ("%d/%d" % tuple(table[group][name])) if table[group][name][1] else "%11s" % "" for name in what))
    total = table["TOTAL"]
    print("%-26s" % "recall %", *("%11.1f" % (100 * total[name][0] / max(1, total[name][1])) for name in what))
    if missed_of:
        for group in sorted(missed):
            if missed_of in ("all", group):
                show(group, missed[group])
        if missed_of == "extra":
            for key, number in extra.most_common(60):
                print(number, *key)


def show(group, rows):
    print("\n##", group)
    columns = collections.defaultdict(list)
    for walk, what, mine, theirs in rows:
        if what.startswith("sensor "):
            oid = theirs["sensor_oid"].lstrip(".")
            index = str(theirs.get("sensor_index"))
            column = ".".join(oid.split(".")[:-1])
            columns[(os.path.basename(walk), what, column)].append((mine, theirs))
        else:
            print("  ", os.path.basename(walk), what, "| mine:", str(mine)[:150], "| theirs:", str(theirs)[:300])
    for (walk, what, column), items in sorted(columns.items()):
        mine, theirs = items[0]
        print("  %-18s %-20s %-50s n=%d last=%s div=%s mul=%s cur=%s own=%s descr=%r %r" % (
            walk[:18], what, column, len(items), theirs["sensor_oid"].split(".")[-1], theirs.get("sensor_divisor"), theirs.get("sensor_multiplier"),
            theirs.get("sensor_current"), mine, theirs.get("sensor_descr"), items[-1][1].get("sensor_descr")))


if __name__ == "__main__":
    main()
