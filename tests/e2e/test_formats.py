"""Every kind of key and every format, from one node to another: made, signed, verified, revoked; and what an
operator adds to a home for verifications."""
import hashlib
import json
import os
import signal
import sys
import urllib.error
import urllib.request

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from lib import Rig, badge, equal, expect, until, vital  # noqa: E402

rig = Rig()
school, verifier = rig.home("school"), rig.home("verifier")
ALGS = ("ed25519", "p256", "p384")
FIRST = {"ed25519": "di-eddsa-jcs-2022", "p256": "di-ecdsa-rdfc-2019", "p384": "di-ecdsa-rdfc-2019"}
issued = {}  # (alg, format) -> path
keys = {}    # alg -> row of key list
CONTEXT = "https://school.example/contexts/hives-v1"


@vital
def two_nodes_start():
    school.init("--name", "Agency School", "--country", "HR", "--kind", "authority")
    verifier.init("--verifier")
    for home in (school, verifier):
        home.conf("compare_every = 1s")
    conf = os.path.join(school.dir, "testamur.conf")
    text = open(conf, encoding="utf-8").read().replace("heartbeat = 1h\n", "")
    open(conf, "w", encoding="utf-8").write(text + "heartbeat = 1s\nissue_token = correct-horse-battery\n")
    for home in (school, verifier):
        home.run()
    verifier.ok("anchor", "add", school.member)
    verifier.ok("peer", "add", school.listen)


@vital
def a_key_of_every_kind_is_made():
    for alg in ALGS:
        school.ok("key", "new", "--alg", alg)
    school.cli("key", "new", "--alg", "rsa").expect(65, "p384")
    for alg, row in zip(ALGS, school.json("key", "list")["keys"]):
        keys[alg] = row
        equal(row["issuers"][0]["format"], FIRST[alg], alg)
        for instance in row["issuers"]:
            expect(instance["url"].startswith(f"http://{school.http}/issuers/{row['name']}"), instance)
    shown = school.ok("key", "list").out
    expect("di-ecdsa-jcs-2019" in shown and "P-384" in shown, shown)


def the_formats_are_in_the_help_and_named_by_a_wrong_one():
    told = school.ok("help", "issue").out
    for alg in ALGS:
        for instance in keys[alg]["issuers"]:
            expect(instance["format"] in told, instance["format"], "is not in", told)
    path = school.write("0.json", badge(3))
    school.cli("issue", path, "--format", "rot13").expect(64, "di-eddsa-jcs-2022 (default)", "vc-jwt")
    school.cli("issue", path, "--key", keys["p384"]["name"], "--format", "di-eddsa-jcs-2022").expect(64, "di-ecdsa-rdfc-2019")


@vital
def each_key_signs_in_each_of_its_formats():
    number = 0
    for alg in ALGS:
        for instance in keys[alg]["issuers"]:
            number += 1
            made = school.ok("issue", school.write(f"{number}.json", badge(3, number)), "--key", keys[alg]["name"],
                             "--format", instance["format"])
            issued[alg, instance["format"]] = school.write(f"{number}.signed", made.out)
    equal(len(issued), 11, "pairs of key and format")


def each_of_them_is_sound_at_another_node():
    for (alg, fmt), path in issued.items():
        def known(path=path):
            _, report = verifier.verify(path)
            return report["issuer"].get("member") == school.member and report
        report = until(known, 15, f"the key of {alg} at the verifier")
        codes = {c["code"]: c["outcome"] for c in report["checks"]}
        equal((report["format"], codes.get("proof.signature")), (fmt, "passed"), f"{alg} {fmt}")
        expect("did:example:learner" not in json.dumps(report), "the report names the learner")


def each_of_them_is_judged_alike_without_a_running_node():
    verifier.stop()
    try:
        for (alg, fmt), path in issued.items():
            _, report = verifier.verify(path)
            equal((report["format"], report["issuer"].get("member")), (fmt, school.member), f"{alg} {fmt}")
    finally:
        verifier.run()


def each_of_them_is_revoked_and_seen_to_be():
    for (alg, fmt), path in issued.items():
        school.ok("revoke", path)
    for (alg, fmt), path in issued.items():
        def revoked(path=path):
            code, report = verifier.verify(path)
            return code == 1 and report["sub_indication"] == "status.revoked"
        until(revoked, 15, f"{alg} {fmt} revoked at the verifier")


def claims_with_a_vct_are_an_sd_jwt_vc_and_revoked_by_the_log_too():
    claims = {"vct": "https://school.example/vct/hive", "given_name": "Ana", "hive": 7}
    made = school.ok("issue", school.write("vct.json", claims), "--key", keys["p256"]["name"], "--format", "sd-jwt-vc")
    path = school.write("vct.signed", made.out)
    expect(made.out.strip().endswith("~") and made.out.count("~") == 3, made.out)

    def status(outcome):
        _, report = verifier.verify(path)
        return ("status.revoked", outcome) in [(c["code"], c["outcome"]) for c in report["checks"]] and report
    report = until(lambda: status("passed"), 10, "its status from the log")
    expect("Ana" not in json.dumps(report), "the report names the holder")
    school.ok("revoke", path)
    until(lambda: status("failed"), 10, "its revocation from the log")


def post(home, path, body, token=None, kind="application/json"):
    request = urllib.request.Request(f"http://{home.http}{path}", method="POST", data=body if isinstance(body, bytes) else
                                     json.dumps(body).encode(), headers={"Content-Type": kind})
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as e:
        return e.code, e.read()


def an_issuer_instance_is_reached_by_its_url():
    for alg in ALGS:
        for instance in keys[alg]["issuers"]:
            path = instance["url"].split(school.http, 1)[1]
            equal(post(school, path, {"credential": badge(3)})[0], 403, "without a token")
            status, body = post(school, path, {"credential": badge(3), "options": {}}, "correct-horse-battery")
            equal(status, 201, body)
            credential = json.loads(body)["verifiableCredential"]
            equal(isinstance(credential.get("proof"), dict), instance["format"].startswith("di-"), instance)
            status, body = post(school, "/credentials/verify", {"verifiableCredential": credential})
            equal((status, json.loads(body)["verified"]), (200, True), body)
    status, body = post(school, "/credentials/issue", {"credential": badge(3), "options": {"frob": 1}}, "correct-horse-battery")
    equal((status, json.loads(body)["type"]), (400, "https://www.w3.org/TR/vcalm#UNKNOWN_OPTION_PROVIDED"))


def keys_are_brought_as_multikey_and_as_jwk():
    jwk = {"kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
           "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0", "d": "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI",
           "kid": "did:web:school.example#p256"}  # RFC 7515 appendix A.3
    made = school.json("key", "import", school.write("jwk", jwk))
    equal((made["alg"], made["issuer"], made["method"]), ("P-256", "did:web:school.example", jwk["kid"]))
    school.cli("key", "import", school.write("jwk", jwk)).expect(73, "already")
    result = school.cli("key", "import", school.write("jwk", dict(jwk, d="kpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI")))
    result.expect(65, "public")
    expect("kpsQ" not in result.err, "a secret in an error")
    school.cli("key", "import", school.write("jwk", {k: v for k, v in jwk.items() if k != "d"})).expect(65)


def a_context_is_added_to_a_home_that_runs_and_is_used_at_once():
    odd = badge(3, 77)
    odd["@context"].append(CONTEXT)
    path, text = school.write("odd.json", odd), '{"@context": {"hive": "https://school.example/terms#hive"}}\n'
    file = school.write("context.json", text)
    school.cli("issue", path).expect(65, "format.context_unknown")
    school.cli("context", "add", CONTEXT, file, "--sha256", "0" * 64).expect(65, "SHA-256")
    made = school.json("context", "add", CONTEXT, file)
    equal(made["sha256"], hashlib.sha256(text.encode()).hexdigest())
    school.cli("context", "add", CONTEXT, school.write("other.json", '{"@context": {}}')).expect(73, "remove")
    school.cli("context", "add", "https://www.w3.org/ns/credentials/v2", file).expect(73, "compiled")
    school.cli("context", "add", "https://x.example/c", "/nowhere").expect(66)
    issued["odd"] = school.write("odd.signed", school.ok("issue", path).out)
    _, report = verifier.verify(issued["odd"])
    expect("format.context_unknown" in [c["code"] for c in report["checks"] if c["outcome"] == "unknown"], report["checks"])
    verifier.ok("context", "add", CONTEXT, file)
    _, report = verifier.verify(issued["odd"])
    expect("format.context_unknown" not in [c["code"] for c in report["checks"] if c["outcome"] == "unknown"], report["checks"])
    expect(CONTEXT in verifier.ok("context", "list").out and "(compiled in)" in verifier.ok("context", "list").out)


def documents_are_added_replaced_and_taken_away_running_or_not():
    did = "did:web:other.example"
    file = verifier.write("did.json", {"id": did, "verificationMethod": []})
    verifier.ok("document", "add", did, file)
    verifier.cli("document", "add", "did:web:another.example", file).expect(65, "this DID")
    verifier.ok("document", "add", "https://other.example/lists/1", verifier.write("list", "e30.e30.c2ln"))
    verifier.stop()
    listed = verifier.json("document", "list")["documents"]
    equal([d["url"] for d in listed], [did, "https://other.example/lists/1"])
    verifier.ok("document", "remove", "https://other.example/lists/1")
    verifier.cli("document", "remove", "https://other.example/lists/1").expect(66)
    verifier.run()
    equal([d["url"] for d in verifier.json("document", "list")["documents"]], [did])


def what_was_put_there_by_hand_is_read_on_sighup():
    folder = os.path.join(verifier.dir, "contexts")
    index = json.load(open(os.path.join(folder, "index.json"), encoding="utf-8"))
    text = '{"@context": {"comb": "https://school.example/terms#comb"}}'
    open(os.path.join(folder, "by-hand.json"), "w", encoding="utf-8").write(text)
    index["https://school.example/contexts/comb"] = {"file": "by-hand.json", "sha256": hashlib.sha256(text.encode()).hexdigest()}
    json.dump(index, open(os.path.join(folder, "index.json"), "w", encoding="utf-8"))
    before = verifier.tail().count("config.read")
    verifier.process.send_signal(signal.SIGHUP)
    until(lambda: verifier.tail().count("config.read") > before, 10, "read again")
    expect("problem" not in verifier.json("context", "list"))


def a_changed_file_is_named_by_doctor_and_keeps_a_node_from_starting():
    path = os.path.join(verifier.dir, "contexts", "by-hand.json")
    open(path, "a", encoding="utf-8").write(" ")
    verifier.process.send_signal(signal.SIGHUP)
    until(lambda: "held.unchanged" in verifier.tail(), 10, "held.unchanged in the log")
    _, report = verifier.verify(issued["odd"])  # by what it had before
    expect("format.context_unknown" not in [c["code"] for c in report["checks"] if c["outcome"] == "unknown"], report["checks"])
    told = verifier.cli("doctor")
    equal(told.code, 69)
    expect("https://school.example/contexts/comb" in told.out and "context remove" in told.out, told.out)
    verifier.stop()
    verifier.cli("run").expect(78, "SHA-256", "testamur context remove")
    verifier.cli("verify", issued["odd"]).expect(78, "SHA-256")
    expect("https://school.example/contexts/comb" in verifier.cli("doctor").out)
    verifier.ok("context", "remove", "https://school.example/contexts/comb")
    verifier.run()


def a_batch_is_answered_in_order_however_long():
    lines = [open(path, encoding="utf-8").read().strip() for path in issued.values()]
    many = (lines + ["no credential", ""]) * 40
    status, body = post(verifier, "/v1/verify/batch", "\n".join(many).encode(), kind="application/x-ndjson")
    equal(status, 200, body[:200])
    reports = [json.loads(line) for line in body.decode().splitlines()]
    equal(len(reports), 40 * (len(lines) + 1))
    want = [fmt for _, fmt in (k for k in issued if k != "odd")] + ["di-eddsa-jcs-2022", None]
    equal([r.get("format") for r in reports], want * 40)


def documents_of_a_request_are_bounded():
    credential = json.load(open(issued["ed25519", "di-eddsa-jcs-2022"], encoding="utf-8"))
    a_list = {"type": ["VerifiableCredential", "BitstringStatusListCredential"]}
    for n, want in ((64, 200), (65, 413)):
        documents = {f"https://x.example/{i}": a_list for i in range(n)}
        status, body = post(verifier, "/v1/verify", {"verifiableCredential": credential, "options": {"documents": documents}})
        equal(status, want, body[:200])
    status, body = post(verifier, "/v1/verify", {"verifiableCredential": credential,
                                                 "options": {"documents": {"did:web:x.example": a_list}}})
    equal(status, 400, body)
    expect(b"document add" in body, body)
    equal(post(verifier, "/v1/verify", b"{" + b" " * ((8 << 20) - 1))[0], 400, "a body of exactly 8 MiB")


def stdin_and_dates_and_policies_are_taken_with_every_form():
    policy = verifier.write("policy", {"formats": ["elm-jades"]})
    for pair, path in issued.items():
        text = open(path, encoding="utf-8").read()
        report = verifier.cli("verify", "-", "--json", "--at", "2030-01-01", stdin=text).json()
        equal(report["at"], "2030-01-01T00:00:00Z", pair)
        code, report = verifier.verify(path, "--policy", policy)
        expect("format.accepted" in [c["code"] for c in report["checks"] if c["outcome"] == "failed"], pair, report["checks"])


def all_end_cleanly():
    school.stop()
    verifier.stop()


rig.main(two_nodes_start, a_key_of_every_kind_is_made, the_formats_are_in_the_help_and_named_by_a_wrong_one,
         each_key_signs_in_each_of_its_formats, each_of_them_is_sound_at_another_node,
         each_of_them_is_judged_alike_without_a_running_node, an_issuer_instance_is_reached_by_its_url,
         each_of_them_is_revoked_and_seen_to_be,
         claims_with_a_vct_are_an_sd_jwt_vc_and_revoked_by_the_log_too, keys_are_brought_as_multikey_and_as_jwk,
         a_context_is_added_to_a_home_that_runs_and_is_used_at_once,
         documents_are_added_replaced_and_taken_away_running_or_not, what_was_put_there_by_hand_is_read_on_sighup,
         a_changed_file_is_named_by_doctor_and_keeps_a_node_from_starting, a_batch_is_answered_in_order_however_long,
         documents_of_a_request_are_bounded, stdin_and_dates_and_policies_are_taken_with_every_form, all_end_cleanly)
