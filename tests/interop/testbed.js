/* tests/interop/testbed.js - one real node for a test: a home of its own in a temporary folder, the real
 * executable, loopback, ports picked by the system. Whatever happens, the process started here ends with
 * the test, by its own id, and the folder goes. */
import assert from 'node:assert/strict';
import {execFile, spawn} from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';

const START_MS = 20000, STOP_MS = 10000, CALL_MS = 20000;
const alive = new Set();

const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

function endAll() {
  for (const node of alive) {
    try {
      node.child?.kill('SIGKILL');
    } catch {
      /* It had ended. */
    }
    fs.rmSync(node.home, {recursive: true, force: true});
  }
  alive.clear();
}
process.on('exit', endAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

/* {code, stdout, stderr} of a command; never throws for its exit code. */
export const execute = (exe, args, options = {}) => new Promise(resolve => {
  const child = execFile(exe, args, {timeout: CALL_MS, maxBuffer: 1 << 26, ...options}, (error, stdout, stderr) =>
    resolve({code: error === null ? 0 : error.code ?? `signal ${error.signal}`, stdout, stderr}));
  child.stdin.on('error', () => {}); /* a command may end without reading it: its exit code says how */
  child.stdin.end(options.input ?? '');
});

export class Node {
  constructor(exe) {
    this.exe = exe;
    this.home = fs.mkdtempSync(path.join(os.tmpdir(), 'testamur-interop-'));
    this.dir = path.join(this.home, 'node');
    this.child = null;
    this.log = '';
    this.agent = new http.Agent({keepAlive: true, maxSockets: 16});
    alive.add(this);
  }

  /* A command as typed, its words first: {code, stdout, stderr}. */
  command(words, args = [], options = {}) {
    return execute(this.exe, [...words.split(' '), '--dir', this.dir, ...args], options);
  }

  async json(words, args = [], options = {}) {
    const {code, stdout, stderr} = await this.command(words, ['--json', ...args], options);
    assert.equal(code, options.code ?? 0, `${words}: exit ${code}: ${stderr}`);
    return JSON.parse(stdout);
  }

  /* A file below the home, for a command to read. */
  file(name, content) {
    const at = path.join(this.home, name);
    fs.writeFileSync(at, typeof content === 'string' ? content : JSON.stringify(content));
    return at;
  }

  async start({name, country = 'HR', kind = 'provider', settings = []}) {
    this.member = (await this.json('init', ['--name', name, '--country', country, '--kind', kind, '--network', 'interop.example',
      '--listen', '127.0.0.1:0', '--http', '127.0.0.1:0'])).member;
    fs.appendFileSync(path.join(this.dir, 'testamur.conf'), settings.map(s => `${s}\n`).join(''));
    this.child = spawn(this.exe, ['run', '--dir', this.dir], {stdio: ['ignore', 'pipe', 'pipe']});
    this.ended = new Promise(resolve => this.child.on('exit', (code, signal) => resolve(code ?? signal)));
    for (const stream of [this.child.stdout, this.child.stderr]) stream.on('data', d => { this.log = (this.log + d).slice(-20000); });
    for (const until = Date.now() + START_MS; ; await sleep(50)) {
      const {code, stdout} = await this.command('status', ['--json']);
      const status = code === 0 ? JSON.parse(stdout) : {};
      if (typeof status.http === 'string' && !status.http.endsWith(':0') && (await this.get('/healthz', status.http).catch(() => ({}))).status === 200) {
        this.http = status.http;
        return;
      }
      if (this.child.exitCode !== null || Date.now() > until) throw new Error(`the node did not start:\n${this.log}`);
    }
  }

  /* The exit code of a clean end. */
  async stop() {
    this.agent.destroy();
    this.child?.kill('SIGTERM');
    const code = await Promise.race([this.ended, sleep(STOP_MS).then(() => 'no end within 10 s')]);
    if (typeof code === 'string') this.child?.kill('SIGKILL');
    alive.delete(this);
    fs.rmSync(this.home, {recursive: true, force: true});
    return code;
  }

  /* {status, type, text, json} of one HTTP call: over TCP, or by the control socket. */
  call(method, where, {body, headers = {}, control = false, address = this.http} = {}) {
    const [host, port] = (address ?? ':').split(/:(?=[0-9]*$)/);
    const target = control ? {socketPath: path.join(this.dir, 'control.sock')} : {host, port};
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const request = http.request({...target, agent: control ? undefined : this.agent, method, path: where, timeout: CALL_MS,
        headers: {...(text === undefined ? {} : {'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text)}), ...headers}},
      response => {
        const parts = [];
        response.on('data', d => parts.push(d));
        response.on('error', reject);
        response.on('end', () => {
          const got = Buffer.concat(parts).toString('utf8');
          let json;
          try {
            json = JSON.parse(got);
          } catch {
            json = undefined;
          }
          resolve({status: response.statusCode, type: response.headers['content-type'] ?? '', text: got, json});
        });
      });
      request.on('timeout', () => request.destroy(new Error(`${method} ${where}: no answer`)));
      request.on('error', reject);
      request.end(text);
    });
  }

  get(where, address) {
    return this.call('GET', where, {address});
  }

  post(where, body, options = {}) {
    return this.call('POST', where, {body, ...options});
  }
}

/* The executable: the first argument. */
export const executable = () => process.argv[2] ?? (console.error('usage: PROGRAM TESTAMUR'), process.exit(64));
