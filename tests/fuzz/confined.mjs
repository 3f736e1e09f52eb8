// Lints the file that it is given, with all rules, in a process that notes each file that is read, and forbids whatever writes or talks.
// Prints what was read and reported, as JSON.
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import fs from 'node:fs';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import plugin from 'eslint-plugin-lost-update';

const [file, parserOptions = '{}'] = process.argv.slice(2);
const read = new Set();
const forbidden = [];

const writes =
  /^(?:append|write|mkdir|mkdtemp|rm|rmdir|unlink|rename|copyFile|cp|link|symlink|truncate|ftruncate|chmod|chown|utimes|createWriteStream)/;
const reads = /^(?:readFile|open|createReadStream|readdir|opendir)/;

function watch(object, label) {
  for (const [name, original] of Object.entries(object)) {
    if (typeof original !== 'function') continue;
    if (writes.test(name)) object[name] = forbid(`${label}.${name}`);
    else if (reads.test(name))
      object[name] = (place, ...others) => {
        read.add(path.resolve(String(place)));
        return original.call(object, place, ...others);
      };
  }
}

function forbid(name) {
  return (...args) => {
    forbidden.push(`${name}(${String(args[0])})`);
    throw new Error(`${name} is not for rules`);
  };
}

watch(fs, 'fs');
watch(fs.promises, 'fs.promises');
for (const name of Object.keys(childProcess)) if (/^(?:exec|spawn|fork)/.test(name)) childProcess[name] = forbid(`child_process.${name}`);
net.Socket.prototype.connect = forbid('net.connect');
dgram.createSocket = forbid('dgram.createSocket');
http.request = forbid('http.request');
globalThis.fetch = forbid('fetch');
syncBuiltinESMExports();

const messages = new Linter({ cwd: process.cwd() }).verify(
  fs.readFileSync(file, 'utf8'),
  {
    files: ['**/*.ts'],
    plugins: { 'lost-update': plugin },
    rules: Object.fromEntries(Object.keys(plugin.rules).map((name) => [`lost-update/${name}`, 'error'])),
    languageOptions: { parser, parserOptions: JSON.parse(parserOptions) },
  },
  { filename: path.resolve(file) },
);
process.stdout.write(JSON.stringify({ read: [...read], forbidden, reports: messages.map(({ ruleId, message }) => ruleId ?? message) }));
