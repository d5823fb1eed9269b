"""Five nodes, and what no crash may change: a revocation is everywhere within 2 seconds, who was away catches
up, and a node killed with SIGKILL again and again loses nothing it acknowledged and signs no two heads that
contradict. The heads are collected from outside, at the node and at its peer, and judged here with nothing
but SHA-256 and RFC 6962.

TM_SEED replays the moments of the kills, TM_KILLS changes their number.
"""
import base64
import hashlib
import http.client
import json
import os
import random
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.parse

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from lib import SLOW, Failed, Rig, equal, expect, until  # noqa: E402

SEED = int(os.environ.get("TM_SEED", "0")) or random.SystemRandom().randrange(1, 1 << 32)
KILLS = int(os.environ.get("TM_KILLS", "100" if SLOW == 1 else "20"))
WRITERS = 3

rig = Rig()
hr, pt, school, academy, verifier = nodes = [rig.home(n) for n in ("hr", "pt", "school", "academy", "verifier")]
lists = {}  # name: its URL, at the school
acknowledged = set()  # places in lists["killed"] whose revocation was answered with success


# ---- asking quickly ----

class Control(http.client.HTTPConnection):
    """The control socket of a home."""

    def __init__(self, home):
        super().__init__("localhost", timeout=15 * SLOW)
        self.path = os.path.join(home.dir, "control.sock")

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.path)


def ask(connection, method, path, body=None):
    """(status, bytes); None when the node is not there, or ended meanwhile."""
    headers = {"Content-Type": "application/json"} if body is not None else {}
    try:
        connection.request(method, path, body and json.dumps(body), headers)
        answer = connection.getresponse()
        return answer.status, answer.read()
    except (OSError, http.client.HTTPException):
        connection.close()
        return None


def public(home):
    host, port = home.http.rsplit(":", 1)
    return http.client.HTTPConnection(host, int(port), timeout=15 * SLOW)


def places(connection, url):
    """The places set in a list, as this node's replica has it."""
    got = ask(connection, "GET", "/v1/status-lists?url=" + urllib.parse.quote(url, safe=""))
    return set(json.loads(got[1])["set"]) if got and got[0] == 200 else set()


def revoke(connection, url, *indices):
    return ask(connection, "POST", "/v1/own/status",
               {"purpose": "revocation", "targets": [{"list": url, "index": i} for i in indices]})


def own_length(home):
    return home.size_of(home.member)


# ---- heads, from outside ----

def parse_note(note):
    """(size, root, time) of a checkpoint; C2SP tlog-checkpoint and tlog-cosignature."""
    text, _, signatures = note.decode().partition("\n\n")
    origin, size, root = text.split("\n")[:3]
    times = []
    for line in signatures.strip().split("\n"):
        dash, name, value = line.split(" ")
        raw = base64.b64decode(value)
        if name == origin and len(raw) == 4 + 8 + 64:
            times.append(int.from_bytes(raw[4:12], "big"))
    equal((dash, len(times)), ("\u2014", 1), note)
    return int(size), base64.b64decode(root), times[0]


class Collector(threading.Thread):
    """Keeps every head that a node is seen to serve for a member."""

    def __init__(self, home, member):
        super().__init__(daemon=True)
        self.home, self.path = home, f"/v1/members/{member}/log/checkpoint"
        self.notes, self.ending = set(), threading.Event()

    def look(self, connection):
        got = ask(connection, "GET", self.path)
        if got and got[0] == 200:
            self.notes.add(got[1])

    def run(self):
        connection, at = None, None
        while not self.ending.wait(0.01):
            if at != self.home.http:
                at = self.home.http
                connection = public(self.home)
            self.look(connection)

    def finish(self):
        self.ending.set()
        self.join()


def entries_of(home, member, size):
    """All entries of a log, from its entry bundles."""
    entries, connection = [], public(home)
    for first in range(0, size, 256):
        n, width = first // 256, min(256, size - first)
        groups = [f"{n % 1000:03d}"]
        while n >= 1000:
            n //= 1000
            groups.insert(0, f"x{n % 1000:03d}")
        path = f"/v1/members/{member}/log/tile/entries/{'/'.join(groups)}" + (f".p/{width}" if width < 256 else "")
        status, data = ask(connection, "GET", path)
        equal(status, 200, path)
        while data:
            length = int.from_bytes(data[:2], "big")
            entries.append(data[2:2 + length])
            data = data[2 + length:]
    equal(len(entries), size)
    return entries


def roots_of(entries):
    """{size: RFC 6962 root} for every size."""
    roots, stack = {}, []  # (leaves below, hash), widest first
    for size, entry in enumerate(entries, 1):
        stack.append((1, hashlib.sha256(b"\0" + entry).digest()))
        while len(stack) > 1 and stack[-2][0] == stack[-1][0]:
            (n, left), (_, right) = stack[-2:]
            stack[-2:] = [(2 * n, hashlib.sha256(b"\1" + left + right).digest())]
        root = stack[-1][1]
        for _, left in reversed(stack[:-1]):
            root = hashlib.sha256(b"\1" + left + root).digest()
        roots[size] = root
    return roots


def expect_one_history(notes, home, member):
    """All heads ever seen are heads of the one log that `home` holds now, and none withholds."""
    heads = sorted({parse_note(note) for note in notes}, key=lambda h: (h[0], h[2]))
    roots = roots_of(entries_of(home, member, home.size_of(member)))
    latest = 0
    for size, root, when in heads:
        equal(root, roots.get(size), f"root of a head of size {size} signed at {when}")
        expect(when >= latest, f"a head of size {size} is older ({when}) than one of a smaller size ({latest})")
        latest = max(latest, when)
    return heads


def expect_nothing_void(home):
    log = next(x for x in home.json("log", "list")["logs"] if x["member"] == school.member)
    equal(log["void"], 0, f"void entries in the log of {school.name} at {home.name}")


def expect_no_forks():
    for home in nodes:
        if home.process is not None:
            equal(home.json("log", "forks")["forks"], [], home.name)


# ---- the federation ----

def change_conf(home, line, instead):
    conf = os.path.join(home.dir, "testamur.conf")
    with open(conf, encoding="utf-8") as f:
        text = f.read().replace(line, "")
    with open(conf, "w", encoding="utf-8") as f:
        f.write(text + instead)


def five_nodes_know_each_others_logs():
    for home, country, kind in ((hr, "HR", "authority"), (pt, "PT", "authority"), (school, "HR", "provider"),
                                (academy, "PT", "provider")):
        home.init("--name", f"Node {home.name}", "--country", country, "--kind", kind)
        change_conf(home, "heartbeat = 1h\n", "heartbeat = 1s\n")
    verifier.init("--verifier")
    for home in nodes:
        home.conf("compare_every = 1s")
        home.run()
    verifier.ok("anchor", "add", pt.member)
    verifier.ok("peer", "add", pt.listen)
    pt.ok("peer", "add", hr.listen)
    for authority, provider in ((hr, school), (pt, academy)):
        provider.ok("anchor", "add", authority.member)
        provider.ok("join", authority.listen)
        until(lambda a=authority: a.json("authority", "pending")["pending"], 10, "pending")
        authority.ok("authority", "accredit", provider.member)
    pt.ok("authority", "recognise", hr.member, "--max-path", "1")
    hr.ok("authority", "recognise", pt.member, "--max-path", "1")
    for home in nodes:
        for known in (hr, pt, school, academy):
            until(lambda h=home, k=known: h.size_of(k.member) >= 1, 15, f"the log of {known.name} at {home.name}")
    for name in ("prompt", "away", "many", "killed", "restored"):
        lists[name] = school.json("status-list", "new")["list"]


def a_revocation_is_everywhere_within_2_seconds():
    others = [home for home in nodes if home is not school]
    connections = {home.name: public(home) for home in others}
    worst = 0.0
    for index in (7, 70, 700):
        school.ok("revoke", f"{lists['prompt']}:{index}")
        began, took = time.monotonic(), {}
        while len(took) < len(others) and time.monotonic() - began < 10 * SLOW:
            for home in others:
                if home.name not in took and index in places(connections[home.name], lists["prompt"]):
                    took[home.name] = time.monotonic() - began
        print(f"# place {index}: " + ", ".join(f"{n} {s * 1000:.0f} ms" for n, s in took.items()), flush=True)
        equal(sorted(took), sorted(connections), "who has it")
        worst = max(worst, *took.values())
    expect(worst < 2 * SLOW, f"{worst:.2f} s")


def a_node_that_was_down_catches_up():
    verifier.stop()
    control = Control(school)
    for index in range(300):  # one by one: 300 entries
        equal((revoke(control, lists["away"], index) or (0,))[0], 200)
    before = own_length(school)
    expect(before >= 300, before)
    verifier.run()
    began = time.monotonic()
    until(lambda: places(public(verifier), lists["away"]) == set(range(300)), 15, "300 places at the verifier")
    until(lambda: verifier.size_of(school.member) >= before, 5, "the school's log at the verifier")
    print(f"# caught up in {time.monotonic() - began:.2f} s", flush=True)


def callers_at_once_leave_no_void_entry():
    """An entry must not be older than the one before it, whichever caller looked at the clock first; after a
    start all of them wait for the node to have asked its peers."""
    def write(first, codes):
        control = Control(school)
        codes += [(revoke(control, lists["many"], i) or (0,))[0] for i in range(first, first + 40)]
    codes = []
    school.stop()
    school.run()
    threads = [threading.Thread(target=write, args=(n * 40, codes)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    equal(codes, [200] * 320)
    equal(sorted(set(range(320)) ^ places(public(school), lists["many"])), [], "places missing, or set by nobody")
    expect_nothing_void(school)


# ---- kill -9 ----

class Writer(threading.Thread):
    """Revokes place after place until the node is gone; notes down what was acknowledged, and when."""

    def __init__(self, take):
        super().__init__(daemon=True)
        self.take, self.control = take, Control(school)
        self.done, self.first, self.refused = [], None, None

    def run(self):
        while self.refused is None:
            index = self.take()
            got = revoke(self.control, lists["killed"], index)
            if got is None:
                return
            if got[0] != 200:
                self.refused = got
                return
            self.first = self.first or time.monotonic()
            self.done.append(index)


def one_life(rng, take):
    """Starts the school, lets writers write, kills it in the middle. (seconds until it was ready, until
    the first write was acknowledged, how many were)"""
    began = time.monotonic()
    school.run()
    ready = time.monotonic()
    writers = [Writer(take) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    if rng.random() < 0.8:  # else: killed at the start, with or without a write
        until(lambda: any(w.first or w.refused for w in writers), 12, "a write is acknowledged")
    time.sleep(rng.random() * 0.15)
    school.kill()
    for writer in writers:
        writer.join()
        expect(writer.refused is None, "a write was refused:", writer.refused)
        acknowledged.update(writer.done)
    first = min((w.first for w in writers if w.first), default=None)
    return ready - began, first and first - began, sum(len(w.done) for w in writers)


def killed_100_times_it_loses_nothing_and_contradicts_nothing():
    rng, lock, counter = random.Random(SEED), threading.Lock(), iter(range(1, 131072))
    print(f"# TM_SEED={SEED} TM_KILLS={KILLS}", flush=True)

    def take():
        with lock:
            return next(counter)
    collectors = [Collector(hr, school.member), Collector(school, school.member)]
    for collector in collectors:
        collector.start()
    school.kill()
    lives = [one_life(rng, take) for _ in range(KILLS)]
    school.run()
    expect(revoke(Control(school), lists["killed"], 0)[0] == 200, "it writes on")
    acknowledged.add(0)
    size = own_length(school)
    until(lambda: hr.size_of(school.member) >= size, 10, "the whole log at the peer")
    until(lambda: places(public(hr), lists["killed"]) >= acknowledged, 10, "all that was acknowledged, at the peer")
    for collector in collectors:
        collector.finish()

    ready, first = sorted(life[0] for life in lives), sorted(life[1] for life in lives if life[1])
    wrote = sum(1 for life in lives if life[2] > 0)
    print(f"# {len(acknowledged)} acknowledged in {wrote} of {KILLS} lives; ready after {ready[len(ready) // 2]:.2f} s (most "
          f"{ready[-1]:.2f}), writing after {first[len(first) // 2]:.2f} s (most {first[-1]:.2f})", flush=True)
    expect(wrote * 2 > KILLS, f"only {wrote} lives had a write acknowledged: the kills were not during writes")
    for home in (school, hr):
        missing = acknowledged - places(public(home), lists["killed"])
        equal(sorted(missing), [], f"acknowledged, and not at {home.name}")
        expect_nothing_void(home)
    notes = collectors[0].notes | collectors[1].notes
    heads = expect_one_history(notes, hr, school.member)
    expect_one_history(notes, school, school.member)
    print(f"# {len(notes)} heads were seen, of {len({h[0] for h in heads})} sizes up to {heads[-1][0]}", flush=True)
    expect(len(notes) > KILLS, f"{len(notes)} heads are too few to judge by")
    expect_no_forks()


def after_all_kills_the_store_is_sound():
    for home in (school, hr):
        expect(home.json("check")["sound"], home.name)
    school.stop()
    expect(school.json("check")["sound"], "offline")
    school.run()


# ---- restored, copied, damaged ----

def append_some(first, n):
    control = Control(school)
    for index in range(first, first + n):
        status, body = revoke(control, lists["restored"], index) or (0, b"")
        equal(status, 200, body)


def watched(claim):
    """Runs `claim` while every head of the school's is collected at its peer and at itself, then judges them."""
    collectors = [Collector(hr, school.member), Collector(school, school.member)]
    for collector in collectors:
        collector.start()
    try:
        claim()
    finally:
        for collector in collectors:
            collector.finish()
    size = own_length(school)
    until(lambda: hr.size_of(school.member) >= size, 10, "the whole log at the peer")
    expect_one_history(collectors[0].notes | collectors[1].notes, hr, school.member)
    expect_nothing_void(school)
    expect_no_forks()


def copy_home(what, to):
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(what, to, symlinks=True, ignore=shutil.ignore_patterns("control.sock"))


def restore(names, kept):
    for name in names:
        path = os.path.join(school.dir, name)
        if os.path.isdir(path):
            shutil.rmtree(path)
            shutil.copytree(os.path.join(kept, name), path)
        else:
            shutil.copy2(os.path.join(kept, name), path)


def comes_back_from(names, first):
    """The named parts of the home are put back to what they were 50 entries ago."""
    kept = os.path.join(rig.dir, "kept")

    def work():
        append_some(first, 1)
        school.stop()
        copy_home(school.dir, kept)
        school.run()
        append_some(first + 1, 50)
        until(lambda: set(range(first, first + 51)) <= places(public(hr), lists["restored"]), 10, "all at the peer")
        size = own_length(school)
        school.stop()
        restore(names, kept)
        expect(own_length(school) < size, "nothing was lost: the claim would prove nothing")
        school.run()
        began = time.monotonic()
        append_some(first + 51, 1)
        print(f"# its own log back and writing after {time.monotonic() - began:.2f} s", flush=True)
        expect(set(range(first, first + 52)) <= places(public(school), lists["restored"]), "not all came back")
        append_some(first + 52, 5)
    watched(work)


def a_stale_store_is_filled_by_peers_before_it_writes():
    comes_back_from(["store"], 1000)


def a_stale_home_is_filled_by_peers_before_it_writes():
    comes_back_from(["store", "signing"], 2000)


def listens_where_it_did(home):
    """From the next start on, so that the others find it again."""
    change_conf(home, "listen = 127.0.0.1:0\n", f"listen = {home.listen}\n")


def a_stale_store_that_no_peer_can_fill_signs_nothing():
    """No peer has seen what was signed last: only the node's own signing state knows of it."""
    kept, newest = os.path.join(rig.dir, "kept"), os.path.join(rig.dir, "newest")

    def work():
        others = [home for home in nodes if home is not school]
        append_some(3000, 1)
        school.stop()
        copy_home(school.dir, kept)
        school.run()
        append_some(3001, 1)
        for home in others:
            listens_where_it_did(home)
            home.kill()
        append_some(3002, 5)
        school.kill()
        copy_home(school.dir, newest)
        restore(["store"], kept)
        for home in others:
            home.run()
        school.run()
        status, body = revoke(Control(school), lists["restored"], 3100)
        equal(status, 503, body)
        expect("more were signed" in json.loads(body)["detail"], body)
        expect("more were signed" in str(school.json("status")), "status does not say so")
        school.stop()
        restore(["store"], newest)
        school.run()
        append_some(3007, 1)
    watched(work)


def of_two_copies_of_a_home_one_stops_when_it_hears_of_the_other():
    """Two that write in the same instant fork the log, and all will see it; two that do not, do not."""
    copy = rig.home("copy")
    change_conf(school, "heartbeat = 1s\n", "heartbeat = 1h\n")

    def work():
        school.stop()
        copy_home(school.dir, copy.dir)
        copy.member = school.member
        school.run()
        append_some(4000, 2)
        length = own_length(school)
        for home in nodes:  # a peer that lags would tell the copy that it has all
            until(lambda h=home: h.size_of(school.member) >= length, 10, f"all of the log at {home.name}")
        copy.run()
        until(lambda: (revoke(Control(copy), lists["restored"], 4100) or (0,))[0] == 200, 15, "the copy writes")

        size = copy.size_of(copy.member)
        until(lambda: own_length(school) >= size, 10, "the first one hears of it")
        status, body = revoke(Control(school), lists["restored"], 4002)
        equal(status, 409, body)
        expect(b"another process signs" in body, body)
        expect("another process signs" in str(school.json("status")), "status does not say so")
        equal((revoke(Control(copy), lists["restored"], 4101) or (0,))[0], 200)
        until(lambda: {4000, 4001, 4100, 4101} <= places(public(hr), lists["restored"]), 10, "all at the peer")
        copy.stop()
        school.stop()
        school.run()
        append_some(4003, 1)
    try:
        watched(work)
    finally:
        copy.kill()


def a_damaged_signing_state_is_never_taken_for_none():
    path = os.path.join(school.dir, "signing")
    school.stop()
    with open(path, "rb") as f:
        good = f.read()
    for bad in (good[:50] + bytes([good[50] ^ 1]) + good[51:], good[:-1], b"", good + b"x"):
        with open(path, "wb") as f:
            f.write(bad)
        process = school.start()
        equal(process.wait(10 * SLOW), 65, "exit")
        school.kill()
        expect("signing" in school.tail(), school.tail())
    with open(path, "wb") as f:
        f.write(good)
    school.run()
    append_some(5000, 1)


def all_end_cleanly():
    for home in nodes:
        home.stop()


rig.main(five_nodes_know_each_others_logs, a_revocation_is_everywhere_within_2_seconds, a_node_that_was_down_catches_up,
         callers_at_once_leave_no_void_entry,
         killed_100_times_it_loses_nothing_and_contradicts_nothing, after_all_kills_the_store_is_sound,
         a_stale_store_is_filled_by_peers_before_it_writes, a_stale_home_is_filled_by_peers_before_it_writes,
         a_stale_store_that_no_peer_can_fill_signs_nothing, of_two_copies_of_a_home_one_stops_when_it_hears_of_the_other,
         a_damaged_signing_state_is_never_taken_for_none, all_end_cleanly)
