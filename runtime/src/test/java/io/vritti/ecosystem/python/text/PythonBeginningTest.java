package io.vritti.ecosystem.python.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.ecosystem.rule.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What certainly comes first in a program is a need; what may not be reached is none. */
class PythonBeginningTest {

    private static final Requirement FILE = new Requirement.OfPath("/work/no.csv");
    private static final Requirement SERVER = new Requirement.OfPort(8_080, true);
    private static final Requirement SOCKET = new Requirement.OfPort(8_080, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open('no.csv')",
                "import json, sys\ndata = json.load(open('no.csv'))",
                "NAME = 'no.csv'\nwith open(NAME, 'rb') as f:\n    pass",
                "def main():\n    for line in open('no.csv'):\n        print(line)\n\nif __name__ == '__main__':\n    main()",
                "def load(path):\n    return open(path).read()\nload('no.csv')",
                "import pandas as pd\ndf = pd.read_csv('no.csv')",
                "from pathlib import Path\nBASE = Path('/work')\n(BASE / 'no.csv').read_text()",
                "import os\nos.listdir(os.path.join('/work', 'no.csv'))",
                "import sys\nopen(sys.argv[1])",
                "import os\nopen(os.environ.get('NOT_SET', 'no.csv'))",
                "try:\n    open('no.csv')\nexcept OSError as e:\n    print(e)\n    raise SystemExit(1)",
                "import sys\ntry:\n    open('no.csv')\nexcept OSError:\n    sys.exit('no input')",
                "'''Reads.'''\nfrom __future__ import annotations\nx: int = 3\nprint(f'{x} rows', x)\nopen('no.csv')",
                "class Row:\n    size = 3\n    def read(self):\n        return 1\nopen('no.csv')",
                "import shutil; shutil.copy('no.csv', 'x')",
            })
    void a_file_that_is_opened_whatever_happens_is_needed(String text) {
        assertThat(PythonBeginning.of(text, new Work(Map.of()))).contains(FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try:\n    open('no.csv')\nexcept OSError:\n    pass",
                "try:\n    open('no.csv')\nexcept OSError:\n    raise SystemExit",
                "try:\n    open('no.csv')\nexcept OSError:\n    raise SystemExit(0)",
                "try:\n    open('no.csv')\nexcept KeyError:\n    raise\nexcept OSError:\n    print(1)",
                "try:\n    open('no.csv')\nfinally:\n    import os; os._exit(0)",
                "if x: open('no.csv')",
                "if x:\n    pass\nelse:\n    open('no.csv')",
                "x = open('no.csv') if y else 1",
                "x = y and open('no.csv')",
                "x = [open('no.csv') for i in y]",
                "f = lambda: open('no.csv')",
                "def f():\n    open('no.csv')",
                "def f():\n    yield open('no.csv')\nf()",
                "async def f():\n    open('no.csv')\nf()",
                "def open(x): pass\nopen('no.csv')",
                "open = print\nopen('no.csv')",
                "from io import *\nopen('no.csv')",
                "import sys\nsys.exit(0)\nopen('no.csv')",
                "import os\nos.chdir('x')\nopen('no.csv')",
                "from pathlib import Path\nPath('no.csv').touch()\nopen('no.csv')",
                "open('no.csv', 'w')\nopen('no.csv')",
                "import subprocess\nsubprocess.run(['touch', 'no.csv'])\nopen('no.csv')",
                "import own\nopen('no.csv')",
                "import unknown_package\nopen('no.csv')",
                "@retry\ndef f(): pass\nopen('no.csv')",
                "N = 'no.csv'\ndef f():\n    global N\n    N = 'x'\nf()\nopen(N)",
                "for i in y: open('no.csv')",
                "while y: open('no.csv')",
                "with suppress(OSError): open('no.csv')",
                "import contextlib\ndef quiet(): return contextlib.suppress(OSError)\nwith quiet(): open('no.csv')",
                "sorted([1], key=f)\ndef g(): pass\nsorted([2], key=g)\nopen('no.csv')",
                "if __name__ == '__main__': pass\nelse: open('no.csv')",
                "print('no.csv')",
                "open('no.csv'",
            })
    void a_file_that_may_not_be_opened_is_not_needed(String text) {
        assertThat(PythonBeginning.of(text, new Work(Map.of("own", "if x: y()"))))
                .doesNotContain(FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import urllib.request as u\nu.urlopen('http://127.0.0.1:8080/a')",
                "from urllib.request import Request, urlopen\nurlopen(Request('http://localhost:8080', data=b'x'), timeout=3)",
                "import requests\nr = requests.post('http://[::1]:8080/x', json={'a': 1})\nprint(r.json())",
                "import requests\ns = requests.Session()\ns.get('http://localhost:8080/')",
                "import os, requests\nrequests.get(os.getenv('NOT_SET', 'http://localhost:8080') + '/a')",
            })
    void a_server_that_is_asked_whatever_happens_is_needed(String text) {
        assertThat(PythonBeginning.of(text, new Work(Map.of()))).contains(SERVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import http.client as h\nc = h.HTTPConnection('localhost', 8080); c.request('GET', '/')",
                "import http.client\nhttp.client.HTTPConnection('127.0.0.1:8080').connect()",
                "import socket\nsocket.create_connection(('127.0.0.1', 8080), timeout=1)",
                "import socket\ns = socket.socket(socket.AF_INET, socket.SOCK_STREAM)\ns.settimeout(2)\ns.connect(('localhost', 8080))",
            })
    void a_socket_that_is_connected_whatever_happens_needs_its_port(String text) {
        assertThat(PythonBeginning.of(text, new Work(Map.of()))).contains(SOCKET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import urllib.request as u\nu.Request('http://127.0.0.1:8080/a')",
                "import http.client as h\nh.HTTPConnection('localhost', 8080)",
                "import socket\ns = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\ns.connect(('localhost', 8080))",
                "import socket\ns = socket.socket(type=socket.SOCK_DGRAM)\ns.connect(('localhost', 8080))",
                "import socket\nsocket.socket().connect_ex(('localhost', 8080))",
                "import socket\nsocket.create_server(('localhost', 8080))\nsocket.create_connection(('localhost', 8080))",
                "import requests\nrequests.get('http://localhost:8080', proxies={'http': 'http://x'})",
                "import urllib.request as u\nu.urlopen = print\nu.urlopen('http://127.0.0.1:8080/a')",
                "import os, requests\nos.environ['http_proxy'] = 'x'\nrequests.get('http://localhost:8080')",
                "import requests\nrequests.get('http://example.com/?u=http://localhost:8080')",
            })
    void a_server_that_may_not_be_asked_is_not_needed(String text) {
        assertThat(PythonBeginning.of(text, new Work(Map.of()))).doesNotContain(SERVER, SOCKET);
    }

    @Test
    void a_module_is_needed_through_the_modules_that_import_it() {
        Work work = new Work(Map.of("a", "import b\n", "b", "import absent\n"));
        assertThat(PythonBeginning.of("import a", work)).contains(new Requirement.OfModule("absent", "/work"));
        Work guarded = new Work(Map.of("a", "try:\n    import absent\nexcept ImportError:\n    absent = None\n"));
        assertThat(PythonBeginning.of("import a", guarded)).isEmpty();
        assertThat(PythonBeginning.of("import sys\nsys.path.insert(0, 'lib')\nimport absent", new Work(Map.of())))
                .isEmpty();
    }

    @Test
    void a_file_to_be_written_needs_its_folder() {
        assertThat(PythonBeginning.of("open('nodir/x', 'w')", new Work(Map.of())))
                .isEqualTo(List.of(new Requirement.OfPath("/work/nodir")));
        assertThat(PythonBeginning.of("open('/x.txt', 'w')", new Work(Map.of())))
                .isEqualTo(List.of(new Requirement.OfPath("/")));
    }

    /** @param own the modules beside the program, by name */
    private record Work(Map<String, String> own) implements PythonBeginning.Place {

        @Override
        public String argument(int index) {
            return index == 1 ? "no.csv" : null;
        }

        @Override
        public String variable(String name) {
            return "";
        }

        @Override
        public String beside(String module) {
            return own.get(module);
        }

        @Override
        public boolean hasBeside(String module) {
            return own.containsKey(module);
        }

        @Override
        public String absolute(String name) {
            return name.startsWith("/") ? name : "/work/" + name;
        }

        @Override
        public String folder() {
            return "/work";
        }
    }
}
