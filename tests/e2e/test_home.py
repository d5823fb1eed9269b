"""One home: making it, running it, and what goes wrong with it, said with the right exit code."""
import fcntl
import json
import os
import signal
import socket
import stat
import sys
import threading

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from lib import Failed, Rig, equal, expect, until, vital  # noqa: E402

rig = Rig()
a = rig.home("a")
b = rig.home("b")
v = rig.home("v")
STRANGER = "zQmYtUc4iTCbbfVSDNKvtQqrfyezPPnFvE33wFmutw9PBBk"


@vital
def init_prints_the_member_and_where_the_recovery_key_is():
    made = a.init("--name", "Agencija", "--country", "HR", "--kind", "authority")
    expect(made["member"].startswith("zQm") and len(made["member"]) == 47, made)
    mode = stat.S_IMODE(os.stat(made["recovery"]).st_mode)
    equal(mode, 0o600, "mode of the recovery key")
    for name in ("keys/control.key", "keys/transport.key"):
        equal(stat.S_IMODE(os.stat(os.path.join(a.dir, name)).st_mode), 0o600, name)


def init_refuses_a_second_home_and_changes_nothing():
    before = open(os.path.join(a.dir, "member"), encoding="ascii").read()
    a.cli("init", "--network", "test.example", "--name", "Other", "--country", "PT").expect(73, "already")
    equal(open(os.path.join(a.dir, "member"), encoding="ascii").read(), before, "member")


def init_says_which_option_is_missing_or_wrong():
    b.cli("init", "--name", "X", "--country", "HR").expect(64, "--network")
    b.cli("init", "--network", "test.example", "--country", "HR").expect(64, "--name")
    b.cli("init", "--network", "test.example", "--name", "X", "--country", "Croatia").expect(64, "--country")
    b.cli("init", "--network", "Not A Name", "--name", "X", "--country", "HR").expect(64, "--network")
    b.cli("init", "--network", "n", "--name", "X", "--country", "HR", "--kind", "school").expect(64, "--kind")
    expect(not os.path.exists(os.path.join(b.dir, "testamur.conf")), "a home was made")


def wrong_usage_is_64_and_names_the_word():
    a.cli().expect(64)
    a.cli("frobnicate").expect(64, "frobnicate")
    a.cli("status", "--frobnicate").expect(64, "--frobnicate")
    a.cli("status", "--eqf", "3").expect(64, "--eqf")
    a.cli("peer").expect(64, "add", "remove", "list")
    a.cli("peer", "add").expect(64, "HOST:PORT")
    a.cli("status", "more").expect(64, "more")
    a.cli("verify", "x", "--at", "yesterday").expect(66)
    a.cli("replay", "x").expect(64, "not part of this version")
    a.cli("authority", "accredit", STRANGER, "--eqf", "9").expect(64, "--eqf")


def lint_needs_no_home_and_its_exit_code_says_what_it_found():
    def sample(name):
        return os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "samples", name)

    whole = json.loads(b.ok("lint", sample("microcredential-unsigned.json"), "--json").out)
    equal(whole["annex1"]["mandatory"]["present"], 11, "elements")
    expect(whole["complete"] and not whole["signed"] and whole["kind"] == "credential", whole)
    expect(any(c["name"] == "isced-f" and "2013" in c["version"] for c in whole["code_lists"]), whole["code_lists"])
    part = json.load(open(sample("microcredential-unsigned.json"), encoding="utf-8"))
    del part["credentialSubject"]["hasClaim"]["specifiedBy"]["learningOutcome"]
    said = b.cli("lint", b.write("part", json.dumps(part))).expect(1).out
    expect("10 of 11" in said and "learningOutcome" in said, said)
    b.cli("lint", sample("catalogue.json")).expect(1)
    b.cli("lint", b.write("words", "no credential")).expect(65)
    b.cli("lint", b.write("empty", "{}")).expect(65)
    b.cli("lint", "/nowhere/at/all.json").expect(66)


def help_and_version_need_no_home():
    b.ok("--version").expect(0)
    everything = b.ok("help").out
    for word in ("init", "anchor add", "log prove", "doctor"):
        expect(word in everything, word)
    expect("what-if" not in everything, "help shows what is not there")
    one = b.ok("help", "authority", "accredit").out
    expect("--eqf" in one and "--may-accredit" in one and "--max-path" not in one, one)
    equal(b.ok("authority", "accredit", "--help").out, one, "--help")
    expect("--code" in b.ok("help", "join").out)
    b.cli("help", "frobnicate").expect(64)


def completion_is_bash_that_parses():
    import subprocess
    script = b.ok("completion", "bash").out
    done = subprocess.run(["bash", "-c", script + '\nCOMP_WORDS=(testamur peer ""); COMP_CWORD=2; _testamur; echo "${COMPREPLY[@]}"'],
                          capture_output=True, text=True, timeout=20)
    equal((done.returncode, done.stdout.split()), (0, ["add", "remove", "list"]), done.stderr)


def the_man_page_has_every_command():
    page = open(os.path.join(os.path.dirname(__file__), "..", "..", "docs", "testamur.1"), encoding="utf-8").read()
    listed = [line[2:22].strip() for line in b.ok("help").out.splitlines() if line.startswith("  ")]
    expect(len(listed) > 30, listed)
    for words in listed:
        expect(words in page, f"{words} is not in docs/testamur.1")


def every_command_without_a_home_says_how_to_make_one():
    for args in (["status"], ["run"], ["log", "list"], ["verify", "/dev/null"]):
        result = b.cli(*args)
        expect(result.code in (65, 66), args, result.code)
    b.cli("status").expect(66, "testamur init")


def a_stopped_node_answers_the_same_commands():
    status = a.json("status")
    equal((status["member"], status["network"], status["listen"], status["running"]), (a.member, "test.example", "", False))
    shown = a.json("log", "show", a.member)
    equal((shown["member"], shown["size"]), (a.member, 1))
    equal((shown["entries"][0]["index"], shown["entries"][0]["type"]), (0, "inception"))
    expect(a.json("check")["sound"] is True)
    equal(a.cli("doctor").code, 69, "doctor of a stopped node")


def a_member_is_found_by_a_prefix_of_8_and_an_unknown_one_is_66():
    equal(a.json("log", "show", a.member[:8])["member"], a.member)
    a.cli("log", "show", a.member[:7]).expect(66)
    a.cli("log", "show", STRANGER).expect(66)
    a.cli("log", "entry", a.member, "7").expect(66)
    a.cli("log", "entry", a.member, "x").expect(64)


def entries_are_proved_and_the_proof_is_checked():
    proof = a.json("log", "prove", a.member, 0)
    expect(f"test.example/{a.member}/0" in proof["checkpoint"], proof)
    expect("the proof holds" in a.ok("log", "prove", a.member, 0).out)


@vital
def a_running_node_says_its_real_addresses():
    said = a.run()
    status = a.json("status")
    equal((status["listen"], status["http"], status["running"]), (said["listen"], said["http"], True))
    for name in ("listen", "http"):
        expect(int(status[name].rsplit(":", 1)[1]) > 0, status)
    for name in ("member", "network", "peers", "logs", "healthy"):
        expect(name in status, name)
    equal(a.get("/v1/node")[1]["member"], a.member)
    equal(stat.S_IMODE(os.stat(os.path.join(a.dir, "control.sock")).st_mode), 0o600, "control socket")


def the_public_listener_cannot_command():
    import urllib.request
    request = urllib.request.Request(f"http://{a.http}/v1/own/peers", data=b'{"address":"127.0.0.1:1"}', method="POST")
    try:
        urllib.request.urlopen(request, timeout=10)
        raise Failed("it obeyed")
    except urllib.error.HTTPError as e:
        equal((e.code, json.load(e)["code"]), (403, "denied"))


def a_home_in_use_is_69():
    b.dir, kept = a.dir, b.dir
    try:
        process = b.start()
        equal(process.wait(20), 69, "exit")
        expect("in use" in b.tail(), b.tail())
    finally:
        b.process = None
        process.stdout.close()
        b.dir = kept


def a_port_in_use_is_69_and_names_it():
    b.init("--name", "Other", "--country", "PT", "--http", a.http)
    result = b.cli("run")
    result.expect(69, a.http)
    conf = os.path.join(b.dir, "testamur.conf")
    text = open(conf, encoding="utf-8").read()
    open(conf, "w", encoding="utf-8").write(text.replace(f"http = {a.http}", "http = 127.0.0.1:0")
                                            .replace("listen = 127.0.0.1:0", f"listen = {a.listen}"))
    b.cli("run").expect(69, a.listen)
    open(conf, "w", encoding="utf-8").write(text.replace(f"http = {a.http}", "http = 127.0.0.1:0"))


def a_command_that_has_the_home_for_a_moment_does_not_keep_a_node_from_starting():
    holder = os.open(os.path.join(b.dir, "lock"), os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(holder, fcntl.LOCK_EX)
    threading.Timer(0.5, os.close, [holder]).start()
    b.run()
    b.stop()


def an_unknown_setting_is_78_and_names_its_line():
    conf = os.path.join(b.dir, "testamur.conf")
    text = open(conf, encoding="utf-8").read()
    b.conf("frobnicate = yes")
    line = len(text.splitlines()) + 1
    for args in (["run"], ["status"]):
        b.cli(*args).expect(78, "frobnicate", str(line))
    open(conf, "w", encoding="utf-8").write(text)
    b.ok("status")


def peers_and_anchors_are_kept_at_once():
    a.ok("anchor", "add", STRANGER, "--eqf", "3,4", "--jurisdiction", "PT")
    anchors = {x["member"]: x for x in a.json("anchor", "list")["anchors"]}
    equal(anchors[STRANGER]["limits"]["limit_eqf_level"], [3, 4])
    equal(anchors[STRANGER]["limits"]["limit_jurisdiction"], ["PT"])
    expect(STRANGER in a.ok("anchor", "list").out, "not in the list")
    a.ok("anchor", "remove", STRANGER)
    expect(STRANGER not in a.ok("anchor", "list").out)
    a.cli("anchor", "add", "zQmNobody").expect(66)
    a.ok("peer", "add", "127.0.0.1:9")
    listed = a.ok("peer", "list").out
    expect("127.0.0.1:9" in listed, listed)
    a.ok("peer", "remove", "127.0.0.1:9")
    a.cli("peer", "remove", "127.0.0.1:9").expect(66)
    a.cli("peer", "add", "nonsense").expect(64)


def seeds_are_kept_by_a_node_that_does_not_run():
    b.ok("peer", "add", "127.0.0.1:9")
    expect("127.0.0.1:9" in b.ok("peer", "list").out, "not listed")
    b.ok("peer", "remove", "127.0.0.1:9")
    expect("127.0.0.1:9" not in b.ok("peer", "list").out, "still listed")


def sighup_reads_the_configuration_again():
    conf = os.path.join(a.dir, "testamur.conf")
    text = open(conf, encoding="utf-8").read()
    open(conf, "w", encoding="utf-8").write(text.replace("heartbeat = 1h", "heartbeat = 2h") + "log_level = debug\n")
    a.process.send_signal(signal.SIGHUP)
    until(lambda: "config.read" in a.tail(), 10, "config.read in the log")
    expect("config.needs_restart setting=heartbeat" in a.tail(), a.tail())
    open(conf, "a", encoding="utf-8").write("frobnicate = 1\n")
    a.process.send_signal(signal.SIGHUP)
    until(lambda: "config.unchanged" in a.tail(), 10, "config.unchanged in the log")
    open(conf, "w", encoding="utf-8").write(text)
    a.ok("status")


def a_backup_opens_and_a_second_one_to_the_same_place_is_refused():
    a.ok("backup", "copy")
    expect(os.path.isdir(os.path.join(rig.dir, "copy")), "no backup")
    expect(a.cli("backup", "copy").code in (64, 73), "a second backup to the same place")


def a_node_ends_cleanly_and_starts_again():
    a.stop()
    expect(not os.path.exists(os.path.join(a.dir, "control.sock")), "the socket is still there")
    a.run()
    a.stop()


def systemd_is_told_when_it_is_ready_and_when_it_ends():
    path = os.path.join(rig.dir, "notify.sock")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as s:
        s.bind(path)
        s.settimeout(20)
        os.environ["NOTIFY_SOCKET"] = path
        try:
            a.run()
        finally:
            del os.environ["NOTIFY_SOCKET"]
        equal(s.recv(100), b"READY=1")
        a.stop()
        equal(s.recv(100), b"STOPPING=1")


def a_verifier_has_a_home_without_membership():
    made = v.init("--verifier")
    equal(made["member"], None)
    v.run()
    equal(v.json("status")["member"], None)
    v.cli("key", "new").expect(77)
    v.stop()


def a_file_that_cannot_be_read_is_65_or_66():
    v.cli("verify", "/nowhere/at/all.json").expect(66)
    v.cli("verify", v.write("torn", '{"a":1')).expect(65)
    v.cli("verify", v.write("twice", '{"a":1,"a":2}')).expect(65)
    v.cli("verify", v.write("empty", "")).expect(65)
    v.cli("verify", "-", stdin='{"a":').expect(65)
    v.cli("verify", "x.json", "--node", "ftp://x").expect(66)
    v.cli("verify", v.write("any", "{}"), "--node", "ftp://x").expect(64)
    v.cli("verify", v.write("any", "{}"), "--node", "http://127.0.0.1:1").expect(69)


def a_badge_is_baked_verified_and_taken_out_again():
    credential = v.write("plain.json", '{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],'
                                       '"issuer":"did:web:x.example","credentialSubject":{"name":"]]>"}}')
    svg = v.write("badge.svg", "<svg><g/></svg>")
    baked = v.write("baked.svg", v.ok("bake", svg, credential).out)
    equal(v.ok("unbake", baked).out.strip(), open(credential, encoding="utf-8").read(), "what comes out")
    for more in ([], ["--at", "2026-01-01"]):
        result = v.cli("verify", baked, "--json", *more).expect(1)
        equal(result.json()["sub_indication"], "proof.present", more)
    v.cli("unbake", svg).expect(65, "no credential")
    v.cli("verify", svg).expect(65, "no credential")
    v.cli("verify", svg, "--at", "2026-01-01").expect(65, "no credential")
    v.cli("bake", credential, svg).expect(65, "not a PNG or SVG")
    v.cli("bake", "-", "-").expect(64)
    v.cli("bake", svg, "/nowhere").expect(66)


def codes_are_explained():
    expect("status.stale" in v.ok("explain", "status.stale").out)
    equal(v.json("explain", "limit.eqf_level")["code"], "limit.eqf_level")
    v.cli("explain", "no.such").expect(66)


rig.main(init_prints_the_member_and_where_the_recovery_key_is, init_refuses_a_second_home_and_changes_nothing,
         init_says_which_option_is_missing_or_wrong, wrong_usage_is_64_and_names_the_word,
         lint_needs_no_home_and_its_exit_code_says_what_it_found, help_and_version_need_no_home,
         completion_is_bash_that_parses, the_man_page_has_every_command, every_command_without_a_home_says_how_to_make_one,
         a_stopped_node_answers_the_same_commands, a_member_is_found_by_a_prefix_of_8_and_an_unknown_one_is_66,
         a_running_node_says_its_real_addresses, entries_are_proved_and_the_proof_is_checked, the_public_listener_cannot_command,
         a_home_in_use_is_69, a_port_in_use_is_69_and_names_it,
         a_command_that_has_the_home_for_a_moment_does_not_keep_a_node_from_starting,
         an_unknown_setting_is_78_and_names_its_line,
         peers_and_anchors_are_kept_at_once, seeds_are_kept_by_a_node_that_does_not_run, sighup_reads_the_configuration_again,
         a_backup_opens_and_a_second_one_to_the_same_place_is_refused, a_node_ends_cleanly_and_starts_again,
         systemd_is_told_when_it_is_ready_and_when_it_ends, a_verifier_has_a_home_without_membership,
         a_file_that_cannot_be_read_is_65_or_66, a_badge_is_baked_verified_and_taken_out_again, codes_are_explained)
