#!/usr/bin/env node
// Written for the oldest Node there is, since its one task is to be understood by a Node that is too old for the rest.
'use strict';
var major = parseInt(process.versions.node, 10);
if (major < 22) {
  process.stderr.write(
    'ea kräver Node.js 22 eller senare; detta är ' +
      process.version +
      '. Se https://nodejs.org\n' +
      'ea needs Node.js 22 or later; this is ' +
      process.version +
      '. See https://nodejs.org\n',
  );
  process.exitCode = 2;
} else {
  // Nearly all that is read is kept, so room for what is soon forgotten only costs memory, a fifth of it in large projects.
  require('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
  // A check is over before code that is optimised to the full has paid for the time that this takes: a third of the
  // processor time at 10,000 elements, nothing either way at 50,000. Drawing gains from it.
  if (process.argv.indexOf('lint') === 2) require('node:v8').setFlagsFromString('--no-opt');
  require('./cli.cjs');
}
