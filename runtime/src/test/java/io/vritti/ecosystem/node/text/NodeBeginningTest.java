package io.vritti.ecosystem.node.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.ecosystem.rule.Requirement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What certainly comes first in a program is a need; what may not be reached, or is handled, is none. */
class NodeBeginningTest {

    private static List<Requirement> needs(String text) {
        return NodeBeginning.of(text, name -> "/work/" + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "require('fs').readFileSync('no.csv')",
                "'use strict'\nconst fs = require('node:fs')\nconst path = require('path')\nconst d = JSON.parse(fs.readFileSync('no.csv', 'utf8'))",
                "const { readFileSync, existsSync } = require('fs'); console.log(readFileSync('no.csv', { encoding: 'utf8' }).split('a'))",
                "import { readFileSync } from 'fs';\nreadFileSync('no.csv')",
                "import fs from 'fs/promises'\nconst t = await fs.readFile('no.csv')\nprocess.exit(0)",
                "const name = 'no.csv'; console.log('reading', name); require('fs').statSync(name)",
                "require('fs').promises.readFile('no.csv')",
            })
    void a_file_that_is_read_whatever_happens_is_needed(String text) {
        assertThat(needs(text)).contains(new Requirement.OfPath("/work/no.csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try { require('fs').readFileSync('no.csv') } catch (e) {}",
                "if (x) require('fs').readFileSync('no.csv')",
                "x && require('fs').readFileSync('no.csv')",
                "const f = () => require('fs').readFileSync('no.csv')",
                "function f() { return require('fs').readFileSync('no.csv') }",
                "process.on('uncaughtException', () => {}); require('fs').readFileSync('no.csv')",
                "require('./own'); require('fs').readFileSync('no.csv')",
                "const fs = require('fs'); fs.writeFileSync('no.csv', ''); fs.readFileSync('no.csv')",
                "const fs = { readFileSync() {} }; fs.readFileSync('no.csv')",
                "require('fs').promises.readFile('no.csv').catch(() => {})",
                "const p = require('fs').promises.readFile('no.csv'); p.catch(() => {})",
                "require('fs').readFile('no.csv', e => {})",
                "process.exit(0); require('fs').readFileSync('no.csv')",
            })
    void a_file_that_may_not_be_read_is_not_needed(String text) {
        assertThat(needs(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fetch('http://127.0.0.1:8080/')",
                "fetch('http://localhost:8080/a', { method: 'POST' }).then(r => r.json()).then(console.log)",
                "fetch('http://[::1]:8080/').catch(e => { console.error(e.cause ? e.cause.message : e.message); process.exit(1) })",
                "fetch('http://localhost:8080/').then(r => r.text()).catch(e => { throw e })",
                "const r = await fetch('http://localhost:8080/');\nconsole.log(r.status)",
            })
    void a_server_that_is_asked_whatever_happens_is_needed(String text) {
        assertThat(needs(text)).contains(new Requirement.OfPort(8_080, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fetch('http://localhost:8080/').catch(() => {})",
                "fetch('http://localhost:8080/').catch(e => { console.error(e); process.exit(0) })",
                "fetch('http://localhost:8080/').catch(e => { if (x) process.exit(1) })",
                "fetch('http://localhost:8080/').then(r => 1, e => 2)",
                "fetch('http://localhost:8080/'); process.exit(0)",
                "fetch('http://localhost:8080/').catch(e => { throw e }).catch(e => 1)",
                "const p = fetch('http://localhost:8080/'); p.catch(() => 1)",
                "Promise.allSettled([fetch('http://localhost:8080/')])",
                "fetch('http://localhost:8080/').finally(() => process.exit(0))",
                "fetch(url)",
            })
    void a_server_whose_refusal_may_be_handled_is_not_needed(String text) {
        assertThat(needs(text)).isEmpty();
    }
}
