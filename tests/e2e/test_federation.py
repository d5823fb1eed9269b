"""Five nodes: two authorities, a provider under each, and a verifier that trusts PT alone. The provider
of HR issues; the verifier judges, and never asks the issuer anything."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from lib import Rig, badge, equal, expect, until, vital  # noqa: E402

rig = Rig()
hr, pt, school, academy, verifier = (rig.home(n) for n in ("hr", "pt", "school", "academy", "verifier"))
paths = {}  # of signed credentials


def signed(home, level, number, *args):
    made = home.ok("issue", home.write(f"{number}.json", badge(level, number)), *args)
    paths[number] = home.write(f"{number}.signed", made.out)
    return paths[number]


def checks(report, outcome):
    return [c["code"] for c in report["checks"] if c["outcome"] == outcome]


def verdict(path, *args):
    code, report = verifier.verify(path, *args)
    return code, report["verdict"], report.get("sub_indication"), report


def becomes(path, want, seconds, *args):
    """Polls the verifier until its verdict is `want`, with the sub-indication where one is given."""
    def same():
        _, word, sub, report = verdict(path, *args)
        equal((word, sub if want[1] else None), want, f"verdict ({sub}; failed: {checks(report, 'failed')}, "
                                                      f"unknown: {checks(report, 'unknown')})")
        return True
    return until(same, seconds, want)


@vital
def five_nodes_start():
    for home, name, country, kind in ((hr, "HR Agency", "HR", "authority"), (pt, "PT Agency", "PT", "authority"),
                                      (school, "HR School", "HR", "provider"), (academy, "PT Academy", "PT", "provider")):
        home.init("--name", name, "--country", country, "--kind", kind)
    verifier.init("--verifier")
    for home in (hr, pt, school, academy, verifier):
        home.conf("compare_every = 1s")
        if home is not verifier:
            conf = os.path.join(home.dir, "testamur.conf")
            text = open(conf, encoding="utf-8").read().replace("heartbeat = 1h\n", "")
            open(conf, "w", encoding="utf-8").write(text + "heartbeat = 1s\n")
        home.run()


def an_anchor_may_be_a_full_id_that_is_not_known_yet():
    equal(verifier.json("log", "list")["logs"], [])
    verifier.ok("anchor", "add", pt.member)
    anchor = verifier.json("anchor", "list")["anchors"][0]
    equal((anchor["member"], anchor["known"]), (pt.member, False))
    verifier.ok("peer", "add", pt.listen)
    pt.ok("peer", "add", hr.listen)
    until(lambda: verifier.size_of(pt.member) >= 1, 10, "the anchor's log at the verifier")


def a_provider_joins_is_pending_and_is_accredited():
    school.ok("join", hr.listen)
    pending = until(lambda: hr.json("authority", "pending")["pending"], 10, "pending at HR")
    equal([p["member"] for p in pending], [school.member])
    equal(pending[0]["unverified_name"], "HR School")
    expect("unverified" in hr.ok("authority", "pending").out, "the name is shown as if it were checked")
    hr.ok("authority", "accredit", school.member[:12], "--eqf", "3,4,5", "--jurisdiction", "HR", "--qa-standard", "ESG")
    equal(hr.json("authority", "pending")["pending"], [])
    until(lambda: hr.size_of(school.member) >= 1, 10, "the school's log at HR")


def a_one_time_code_lets_a_newcomer_be_known():
    code = pt.json("authority", "invite")["code"]
    academy.ok("join", pt.listen, "--code", code)
    pending = until(lambda: pt.json("authority", "pending")["pending"], 10, "pending at PT")
    equal((pending[0]["member"], pending[0]["with_code"]), (academy.member, True))
    pt.ok("authority", "reject", academy.member)
    equal(pt.json("authority", "pending")["pending"], [])


@vital
def recognition_carries_the_logs_to_the_verifier():
    pt.ok("authority", "recognise", hr.member, "--eqf", "3,4,5,6")
    for member, name in ((hr.member, "HR"), (school.member, "the school")):
        until(lambda m=member: verifier.size_of(m) >= 1, 15, f"the log of {name} at the verifier")


@vital
def a_key_is_made_and_published():
    key = school.json("key", "new")
    expect(key["issuer"].startswith("did:key:z6Mk") and key["method"].startswith(key["issuer"]), key)
    listed = school.json("key", "list")["keys"]
    equal([(k["method"], k["published"]) for k in listed], [(key["method"], True)])


def a_certificate_is_published_for_its_seals():
    pem = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "samples", "seal-ca.pem")
    told = school.json("key", "import", pem, "--issuer", "VATES-A11111111")
    equal((told["issuer"], told["kind"]), ("VATES-A11111111", "ca"))
    listed = school.json("key", "list")["certificates"]
    equal([(c["method"], c["sha256"]) for c in listed], [(told["method"], told["sha256"])])
    expect(told["method"] in school.ok("key", "list").out, "the certificate is not listed")
    school.cli("key", "import", pem).expect(64)
    school.ok("key", "retire", told["method"])
    equal([c["ended"] for c in school.json("key", "list")["certificates"]], ["retired"])


def a_credential_passes_at_a_verifier_that_trusts_another_country():
    path = signed(school, 4, 1)
    becomes(path, ("TOTAL_PASSED", None), 15)
    code, _, _, report = verdict(path)
    equal((code, report["verified"]), (0, True))
    equal([(c["member"], c["kind"]) for c in report["chain"]], [(pt.member, "recognition"), (hr.member, "accreditation")])
    equal((report["issuer"]["member"], report["issuer"]["country"]), (school.member, "HR"))
    known = {a["member"] for a in report["as_of"]}
    expect({pt.member, hr.member, school.member} <= known, known)
    expect("did:example:learner" not in verifier.ok("verify", path, "--json").out, "the report names the learner")
    text = verifier.ok("verify", path).out
    expect("TOTAL_PASSED" in text and "HR Agency" in text, text)
    expect("\033" not in text, "colour in a pipe")


def a_verdict_of_another_node_is_asked_for_over_http():
    code, report = school.verify(paths[1], "--node", f"http://{verifier.http}")
    equal((code, report["verdict"]), (0, "TOTAL_PASSED"))


def what_is_above_the_limit_is_signed_with_a_warning_and_fails():
    until(lambda: school.size_of(hr.member) >= 2, 10, "the authority's log at the school")
    made = school.ok("issue", school.write("2.json", badge(6, 2)))
    expect("warning" in made.err and "limit.eqf_level" in made.err, made.err)
    expect("warning" not in school.ok("issue", school.write("2.json", badge(4, 2))).err, "a warning for nothing")
    path = paths[2] = school.write("2.signed", made.out)
    code, word, sub, report = verdict(path)
    equal((code, word, sub), (1, "TOTAL_FAILED", "limit.eqf_level"))
    line = next(c for c in report["checks"] if c["code"] == "limit.eqf_level")
    expect(line["evidence"] and line["evidence"][0]["member"] == hr.member, line)


def a_changed_credential_fails():
    text = open(paths[1], encoding="utf-8").read()
    expect("Beekeeping" in text)
    code, word, _, report = verdict(school.write("torn", text.replace("Beekeeping", "Book-keeping", 1)))
    equal((code, word), (1, "TOTAL_FAILED"))
    expect("proof.signature" in checks(report, "failed"), report["checks"])


def a_credential_as_a_jwt_passes_too():
    path = signed(school, 5, 3, "--format", "vc-jwt")
    equal(open(path, encoding="utf-8").read().count("."), 2, "dots")
    becomes(path, ("TOTAL_PASSED", None), 10)


def a_revocation_is_seen_at_the_verifier_within_2_seconds():
    school.ok("revoke", paths[1])
    becomes(paths[1], ("TOTAL_FAILED", "status.revoked"), 2)
    equal(verdict(paths[1])[0], 1)
    becomes(paths[3], ("TOTAL_PASSED", None), 2)


def many_are_revoked_by_place_in_one_command():
    name = school.json("status-list", "new")["list"]  # of its own: in another they might hit what is issued here
    lines = "".join(f"{name}:{i}\n" for i in range(1000, 3000))
    school.ok("revoke", "--file", school.write("many", "# two thousand\n" + lines))
    until(lambda: verifier.json("status-list", "show", name)["set"] == list(range(1000, 3000)), 10, "2,000 places at the verifier")
    expect(name in school.ok("status-list", "show").out, "not among the own lists")
    school.cli("revoke", f"{name}x:1").expect(66)
    school.cli("revoke", school.write("bad", "{")).expect(65)


def a_suspension_ends():
    name = school.json("status-list", "new", "--purpose", "suspension")["list"]
    path = signed(school, 3, 4, "--status-list", name)
    becomes(path, ("TOTAL_PASSED", None), 10)
    school.ok("suspend", path)
    becomes(path, ("TOTAL_FAILED", "status.suspended"), 5)
    school.ok("reinstate", path)
    becomes(path, ("TOTAL_PASSED", None), 5)
    school.cli("revoke", path).expect(66)


def a_catalogue_is_known_by_its_hash_everywhere():
    import hashlib
    path = school.write("catalogue.json", {"entries": [{"title": "Beekeeping", "eqf": 4}, {"title": "Book-keeping", "eqf": 3}]})
    school.ok("catalogue", "publish", path)
    expect("url" not in school.json("catalogue", "show", school.member), "a url that nobody gave")
    school.ok("catalogue", "publish", path, "--url", "https://school.example/catalogue.json")
    want = hashlib.sha256(open(path, "rb").read()).hexdigest()
    leaves = [hashlib.sha256(b"\0" + e.encode()).digest() for e in
              ('{"eqf":4,"title":"Beekeeping"}', '{"eqf":3,"title":"Book-keeping"}')]
    root = hashlib.sha256(b"\1" + leaves[0] + leaves[1]).hexdigest()

    def arrived():
        result = verifier.cli("catalogue", "show", school.member, "--json")
        return result.code == 0 and result.json()
    shown = until(arrived, 10, "the catalogue at the verifier")
    equal((shown["sha256"], shown["entries"], shown["root"]), (want, 2, root))


def logs_are_readable_and_proved_at_the_verifier():
    shown = verifier.json("log", "show", school.member)
    types = [e["type"] for e in shown["entries"]]
    equal((shown["size"], types[0]), (len(types), "inception"))
    for wanted in ("issuer_key", "status_list", "status_update", "catalogue"):
        expect(wanted in types, types)
    until(lambda: verifier.cli("log", "prove", school.member, types.index("issuer_key")).code == 0, 5, "a proof")
    text = verifier.cli("log", "show", hr.member).out
    expect("rights=[\"award\"]" in text and "limit_eqf_level=[" in text, "an accreditation shown without its limits", text)
    equal(verifier.json("log", "forks")["forks"], [])
    expect(verifier.json("check")["sound"])
    expect("learner" not in str(shown) and "urn:uuid" not in str(shown), "a credential's content is in the log")


def a_withdrawal_ends_what_comes_after_it():
    entries = hr.json("log", "show", hr.member)["entries"]
    ref = next(e["index"] for e in entries if e["type"] == "accreditation")
    hr.cli("authority", "withdraw", ref).expect(64, "--reason")
    hr.cli("authority", "withdraw", ref, "--reason", "boredom").expect(64)
    hr.cli("authority", "withdraw", 0, "--reason", "void").expect(66)
    hr.ok("authority", "withdraw", ref, "--reason", "void")
    until(lambda: verdict(paths[3])[0] == 1, 10, "a failing verdict")
    hr.ok("authority", "accredit", school.member, "--eqf", "3,4,5", "--from", "2020-01-01")
    becomes(paths[3], ("TOTAL_PASSED", None), 10)


def a_node_that_was_down_catches_up():
    verifier.stop()
    path = signed(school, 3, 5)
    school.ok("revoke", path)
    verifier.run()
    becomes(path, ("TOTAL_FAILED", "status.revoked"), 15)


def a_node_killed_at_work_starts_again_with_all_it_acknowledged():
    path = signed(school, 3, 6)
    school.ok("revoke", path)
    school.kill()
    school.run()
    becomes(path, ("TOTAL_FAILED", "status.revoked"), 15)
    path = signed(school, 3, 7)  # after the check of its own head at peers
    becomes(path, ("TOTAL_PASSED", None), 15)


def without_the_issuers_heartbeat_the_verdict_is_indeterminate():
    policy = verifier.write("policy", {"max_age": {"revocation": "3s", "suspension": "3s"}})
    becomes(paths[7], ("TOTAL_PASSED", None), 10, "--policy", policy)
    school.stop()
    becomes(paths[7], ("INDETERMINATE", "status.stale"), 15, "--policy", policy)
    equal(verdict(paths[7], "--policy", policy)[0], 2)
    equal(verdict(paths[7])[0], 0)  # the node's own policy takes a day


def a_stopped_member_does_not_grow_its_log():
    result = school.cli("key", "new")
    result.expect(69, "testamur run")
    school.cli("revoke", paths[7]).expect(69)
    expect(school.json("status")["running"] is False)


def all_end_cleanly():
    for home in (hr, pt, academy, verifier):
        home.stop()


rig.main(five_nodes_start, an_anchor_may_be_a_full_id_that_is_not_known_yet, a_provider_joins_is_pending_and_is_accredited,
         a_one_time_code_lets_a_newcomer_be_known, recognition_carries_the_logs_to_the_verifier, a_key_is_made_and_published,
         a_certificate_is_published_for_its_seals,
         a_credential_passes_at_a_verifier_that_trusts_another_country, a_verdict_of_another_node_is_asked_for_over_http,
         what_is_above_the_limit_is_signed_with_a_warning_and_fails, a_changed_credential_fails, a_credential_as_a_jwt_passes_too,
         a_revocation_is_seen_at_the_verifier_within_2_seconds, many_are_revoked_by_place_in_one_command, a_suspension_ends,
         a_catalogue_is_known_by_its_hash_everywhere, logs_are_readable_and_proved_at_the_verifier,
         a_withdrawal_ends_what_comes_after_it, a_node_that_was_down_catches_up,
         a_node_killed_at_work_starts_again_with_all_it_acknowledged,
         without_the_issuers_heartbeat_the_verdict_is_indeterminate, a_stopped_member_does_not_grow_its_log, all_end_cleanly)
