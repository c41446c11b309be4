// SPDX-License-Identifier: MIT
// A Chromium without a window and without a network, spoken to through a pipe.
import {spawn} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND', '--remote-debugging-pipe'];

export class Browser {
  static async start(program) {
    const browser = new Browser();
    browser.home = fs.mkdtempSync(path.join(os.tmpdir(), 'laurel-browser-'));
    process.on('exit', () => fs.rmSync(browser.home, {recursive: true, force: true}));
    browser.process = spawn(program, [...flags, `--user-data-dir=${browser.home}`],
        {stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']});
    browser.listen(browser.process.stdio[4]);
    browser.ended = new Promise(resolve => {
      browser.process.on('error', resolve);
      browser.process.on('exit', resolve);
    });
    browser.ended.then(() => browser.failAll('the browser ended'));
    browser.process.stdio[3].on('error', () => browser.failAll('the browser does not listen'));
    const late = setTimeout(() => browser.process.kill(), 60000);
    const {targetId} = await browser.send('Target.createTarget', {url: 'about:blank'}, null);
    const {sessionId} = await browser.send('Target.attachToTarget', {targetId, flatten: true},
        null);
    browser.session = sessionId;
    for (const domain of ['Page', 'Network', 'Log', 'DOM']) await browser.send(`${domain}.enable`);
    await browser.send('Network.emulateNetworkConditions',
        {offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0});
    clearTimeout(late);
    return browser;
  }

  constructor() {
    this.waiting = new Map();
    this.asked = []; // addresses that a page wanted
    this.said = []; // what the browser complained of
    this.count = 0;
  }

  listen(pipe) {
    let rest = '';
    pipe.setEncoding('utf8');
    pipe.on('data', data => {
      const messages = (rest + data).split('\0');
      rest = messages.pop();
      for (const message of messages) this.take(JSON.parse(message));
    });
  }

  take({id, result, error, method, params}) {
    if (method === 'Network.requestWillBeSent') this.asked.push(params.request.url);
    if (method === 'Log.entryAdded') this.said.push(params.entry.text);
    if (method === 'Page.loadEventFired' && this.loaded) this.loaded();
    if (!this.waiting.has(id)) return;
    const {resolve, reject} = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) reject(new Error(error.message));
    else resolve(result);
  }

  failAll(why) {
    for (const {reject} of this.waiting.values()) reject(new Error(why));
    this.waiting.clear();
  }

  send(method, params = {}, sessionId = this.session) {
    const id = ++this.count;
    const message = sessionId ? {id, method, params, sessionId} : {id, method, params};
    this.process.stdio[3].write(`${JSON.stringify(message)}\0`);
    return new Promise((resolve, reject) => this.waiting.set(id, {resolve, reject}));
  }

  async open(file) {
    const loaded = new Promise(resolve => { this.loaded = resolve; });
    await this.send('Page.navigate', {url: `file://${path.resolve(file)}`});
    await loaded;
  }

  // False when the browser may not read files here, as some that come in a box of their own.
  async canOpen(file) {
    await this.open(file);
    return await this.value('location.protocol') === 'file:';
  }

  // What an expression gives in the page, once its promise is kept.
  async value(expression) {
    const {result, exceptionDetails} = await this.send('Runtime.evaluate',
        {expression, awaitPromise: true, returnByValue: true});
    if (exceptionDetails) throw new Error(exceptionDetails.exception.description);
    return result.value;
  }

  // Chooses a file as somebody would.
  async choose(selector, file) {
    const {root} = await this.send('DOM.getDocument');
    const {nodeId} = await this.send('DOM.querySelector', {nodeId: root.nodeId, selector});
    await this.send('DOM.setFileInputFiles', {nodeId, files: [path.resolve(file)]});
  }

  async picture(file, {width = 1000, height = 1100, dark = false} = {}) {
    await this.send('Emulation.setDeviceMetricsOverride',
        {width, height, deviceScaleFactor: 1, mobile: false});
    await this.send('Emulation.setEmulatedMedia',
        {features: [{name: 'prefers-color-scheme', value: dark ? 'dark' : 'light'}]});
    const {data} = await this.send('Page.captureScreenshot', {captureBeyondViewport: false});
    fs.writeFileSync(file, Buffer.from(data, 'base64'));
  }

  async stop() {
    this.process.kill();
    await this.ended;
  }
}
