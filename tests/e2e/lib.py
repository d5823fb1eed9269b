"""tests/e2e/lib.py - real nodes on loopback, for tests that are lists of claims (TAP).

    rig = Rig()
    hr = rig.home("hr")
    hr.init("--name", "HR Agency", "--country", "HR", "--kind", "authority")
    hr.run()
    ...
    rig.main(claim, claim, ...)

Every process is ended by its id when the program ends, however it ends; the kernel ends them should
this program be killed. Nothing waits without a bound.
"""
import ctypes
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import urllib.error
import urllib.request

NETWORK = "test.example"

# A sanitizer build is slower; every bound on waiting is stretched alike.
SLOW = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
PR_SET_PDEATHSIG = 1
libc = ctypes.CDLL(None)


def die_with_parent():
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class Failed(Exception):
    pass


def vital(claim):
    """Where this claim fails there is nothing left to prove: the rest fails without being tried."""
    claim.vital = True
    return claim


def expect(condition, *what):
    if not condition:
        raise Failed(" ".join(str(w) for w in what) or "expectation failed")


def equal(got, want, what=""):
    if got != want:
        raise Failed(f"{what}: got {got!r}, wanted {want!r}")


def until(check, seconds, what):
    """The first true value of check(); looks 20 times a second and gives up after `seconds`."""
    end = time.monotonic() + seconds * SLOW
    last = None
    while True:
        try:
            last = check()
            if last:
                return last
        except Failed as e:
            last = e
        if time.monotonic() >= end:
            raise Failed(f"not within {seconds} s: {what} (last: {last!r})")
        time.sleep(0.05)


class Result:
    def __init__(self, args, done):
        self.args, self.code, self.out, self.err = args, done.returncode, done.stdout, done.stderr

    def expect(self, code, *in_err):
        if self.code != code:
            raise Failed(f"{' '.join(self.args)}: exit {self.code}, wanted {code}\nstdout: {self.out}\nstderr: {self.err}")
        for text in in_err:
            expect(text in self.err, f"{' '.join(self.args)}: stderr lacks {text!r}: {self.err}")
        return self

    def json(self):
        try:
            return json.loads(self.out)
        except ValueError as e:
            raise Failed(f"{' '.join(self.args)}: no JSON ({e}): exit {self.code}: {self.out[:400]} {self.err[:400]}")


class Home:
    """One node's home and, while it runs, its process."""

    def __init__(self, rig, name):
        self.rig, self.name = rig, name
        self.dir = os.path.join(rig.dir, name)
        self.log = os.path.join(rig.dir, name + ".log")
        self.process = None
        self.member = self.listen = self.http = None

    def cli(self, *args, stdin=None, timeout=30):
        args = [str(a) for a in args]
        env = {k: v for k, v in os.environ.items() if not k.startswith("TESTAMUR_DIR")}
        done = subprocess.run([self.rig.program, "--dir", self.dir, *args], input=stdin, capture_output=True, text=True,
                              timeout=timeout * SLOW, env=env, preexec_fn=die_with_parent, cwd=self.rig.dir)
        return Result(args, done)

    def ok(self, *args, **more):
        return self.cli(*args, **more).expect(0)

    def json(self, *args, **more):
        return self.ok(*args, "--json", **more).json()

    def init(self, *args):
        made = self.json("init", "--network", NETWORK, *args)
        self.member = made["member"]
        return made

    def conf(self, *lines):
        with open(os.path.join(self.dir, "testamur.conf"), "a", encoding="utf-8") as f:
            for line in lines:
                f.write(line + "\n")

    def start(self):
        """The process alone, without waiting for it."""
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen([self.rig.program, "--dir", self.dir, "run"], stdout=subprocess.PIPE, stderr=log,
                                            text=True, preexec_fn=die_with_parent)
        return self.process

    def run(self):
        """Starts the node and waits for its line of readiness."""
        process = self.start()
        ready, _, _ = select.select([process.stdout], [], [], 20 * SLOW)
        line = process.stdout.readline() if ready else ""
        if not line.startswith("ready "):
            self.kill()
            raise Failed(f"{self.name}: not ready: {line!r}: {self.tail()}")
        said = dict(part.split("=", 1) for part in line.split()[1:])
        self.listen, self.http = said["listen"], said["http"]
        return said

    def end(self, number, seconds=20):
        if self.process is None:
            return None
        process, self.process = self.process, None
        if process.poll() is None:
            process.send_signal(number)
        try:
            code = process.wait(seconds * SLOW)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise Failed(f"{self.name}: did not end: {self.tail()}")
        finally:
            process.stdout.close()
        return code

    def stop(self):
        code = self.end(signal.SIGTERM)
        expect(code in (0, None), f"{self.name}: ended with {code}: {self.tail()}")

    def kill(self):
        self.end(signal.SIGKILL)

    def tail(self):
        try:
            with open(self.log, encoding="utf-8", errors="replace") as f:
                return "".join(f.readlines()[-12:])
        except OSError:
            return ""

    def write(self, name, content):
        path = os.path.join(self.rig.dir, f"{self.name}-{name}")
        with open(path, "w", encoding="utf-8") as f:
            f.write(content if isinstance(content, str) else json.dumps(content))
        return path

    def get(self, path):
        """(status, JSON) of the public API."""
        try:
            with urllib.request.urlopen(f"http://{self.http}{path}", timeout=10 * SLOW) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as e:
            return e.code, json.load(e)

    def verify(self, path, *args):
        """(exit code, report)"""
        result = self.cli("verify", path, "--json", *args)
        expect(result.code in (0, 1, 2), "verify", result.code, result.err)
        return result.code, result.json()

    def size_of(self, member):
        """How many entries of this member's log are held; 0 when unknown."""
        logs = self.json("log", "list")["logs"]
        return next((log["held"] for log in logs if log["member"] == member), 0)


class Rig:
    def __init__(self):
        self.program = os.path.abspath(sys.argv[1])
        self.dir = tempfile.mkdtemp(prefix="tm-")  # short: a socket's path has 107 bytes
        self.homes = []

    def home(self, name):
        home = Home(self, name)
        self.homes.append(home)
        return home

    def close(self):
        for home in self.homes:
            try:
                home.kill()
            except (Failed, OSError):
                pass
        shutil.rmtree(self.dir, ignore_errors=True)

    def main(self, *claims):
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that `finally` runs
        failed = 0
        print(f"1..{len(claims)}", flush=True)
        try:
            lost = False
            for number, claim in enumerate(claims, 1):
                if lost:
                    print(f"not ok {number} - {claim.__name__}\n# not tried", flush=True)
                    continue
                began = time.monotonic()
                try:
                    claim()
                    print(f"ok {number} - {claim.__name__}", flush=True)
                except Exception as e:  # every kind of failure is one claim's
                    failed += 1
                    lost = getattr(claim, "vital", False)
                    print(f"not ok {number} - {claim.__name__}", flush=True)
                    line = next((f.lineno for f in traceback.extract_tb(e.__traceback__) if f.name == claim.__name__), "?")
                    text = f"line {line}: {e}" if isinstance(e, Failed) else traceback.format_exc()
                    for line in text.splitlines():
                        print(f"# {line}", flush=True)
                    for home in self.homes:
                        for line in home.tail().splitlines()[-6:]:
                            print(f"# {home.name}: {line}", flush=True)
                print(f"# {time.monotonic() - began:.2f} s", flush=True)
        finally:
            self.close()
        sys.exit(1 if failed else 0)


def badge(level, number=1):
    """An unsigned Open Badges 3.0 micro-credential at an EQF level; the learner is made up."""
    return {
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": f"urn:uuid:00000000-0000-4000-8000-{number:012d}",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Beekeeping, first steps",
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "id": "did:example:learner",
            "achievement": {
                "id": "https://school.example/achievements/beekeeping",
                "type": ["Achievement"],
                "name": "Beekeeping, first steps",
                "description": "Keeps a hive through one season.",
                "criteria": {"narrative": "Kept a hive through one season, and showed it."},
                "alignment": [{"type": ["Alignment"], "targetName": f"EQF level {level}",
                               "targetUrl": f"http://data.europa.eu/snb/eqf/{level}"}],
            },
        },
    }
