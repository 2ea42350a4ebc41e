package io.vritti.ecosystem.python.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print(1/0)",
                "import json\nprint(json.load(open('settings.json'))['port'])",
                "import os, sys\nif not os.path.exists('x'):\n    sys.exit('no x')",
                "import sys\nwith open(sys.argv[1]) as f:\n    print(f.read())",
                "NAME = 'data.csv'\nprint(open(NAME).read())",
                "from pathlib import Path\nprint(Path('a.txt').read_text())",
                "from os.path import exists\nassert exists('x')",
                "import os\nprint(os.environ['TOKEN'])",
                "d = {'a': 1, **{}}\nprint(d['b'])",
                "def f(x: int) -> dict[str, int]:\n    return {str(i): i for i in range(x)}\nf(3)",
                "import re\nre.compile('x').match(f\"{1 + 1}\")",
                "x = '''open(y) in a string'''  # open(z) in a comment",
                "import argparse\np = argparse.ArgumentParser()\np.add_argument('--n', type=int)\nprint(p.parse_args().n)",
            })
    void a_program_that_computes_from_what_it_names_is_known(String text) {
        assertThat(PythonText.of(text).incompleteBecause()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open(name)",
                "open('a' + b)",
                "open('a' 'b' + c)",
                "open(f'{x}.txt')",
                "f = open\nf('x')",
                "list(map(open, names))",
                "NAME = 'a'\nNAME = 'b'\nopen(NAME)",
                "NAME = 'a'\nif x:\n    NAME = y\nopen(NAME)",
                "NAME = 'a'\ndef f(NAME):\n    open(NAME)",
                "NAME = 'a'\nfor NAME in names:\n    open(NAME)",
                "NAME = 'a'\n[open(NAME) for NAME in names]",
                "NAME = 'a'\nwith x as NAME:\n    open(NAME)",
                "NAME = 'a'\nfor (i, NAME) in names:\n    open(NAME)",
                "NAME = 'a'\nNAME += 'b'\nopen(NAME)",
                "NAME = 'a'\n(NAME := 'b')\nopen(NAME)",
                "NAME = 'a' + x\nopen(NAME)",
                "import sys\nopen(sys.argv[1] + '.txt')",
                "import sys\nopen(sys.argv[i])",
                "import os\nopen(os.environ['F'])",
                "import os\nos.listdir(d)",
                "import os\nos.system('ls')",
                "import os as o\no.popen('ls')",
                "from os import system",
                "from os import *",
                "import os\nx = os",
                "import os\nos.path.exists(p)",
                "import os\nos.path.getmtime('x')",
                "import os.path as q\nq.getmtime('x')",
                "from os import path\npath.isfile(x)",
                "from os.path import exists\nexists(p)",
                "from os.path import exists as e\ne(p)",
                "import sys\nsys.modules['os'].system('x')",
                "import sys\nsys.path.insert(0, 'lib')",
                "import sys as s\ns.path.append('x')",
                "from pathlib import Path\nPath(name).read_text()",
                "from pathlib import Path\n(Path('a') / name).read_text()",
                "from pathlib import Path\nPath('a').joinpath(n)",
                "from pathlib import Path\nlist(Path('.').glob('*'))",
                "from pathlib import Path\nPath.home()",
                "from pathlib import Path\nP = Path\nP(x)",
                "from pathlib import Path\nmap(Path, names)",
                "import pathlib\npathlib.Path(__file__).parent",
                "eval('1')",
                "exec(code)",
                "__import__('os')",
                "getattr(x, 'y')",
                "input()",
                "print({'a', 'b'})",
                "print(set(x))",
                "hash('x')",
                "().__class__.__base__.__subclasses__()",
                "print(f\"{open(n).read()}\")",
                "print(f'{eval(x)}')",
                "from . import x",
                "x = 'unterminated",
                "import io\nio.open(n)",
                "from io import open as o\no(n)",
                "import json\njson.codecs.open(n)",
                "import re\nre.enum.sys.modules",
                "from json import codecs",
                "from helpers import *",
                "import urllib.request, helpers\nhelpers.os.listdir('.')",
            })
    void a_program_that_may_read_what_it_does_not_name_is_open(String text) {
        assertThat(PythonText.of(text).incompleteBecause()).isNotNull();
    }

    @Test
    void what_it_imports_is_told_in_order_and_judged_elsewhere() {
        PythonText text =
                PythonText.of("import json, lib.sub as s\nfrom helpers import (load,\n  save as x)\nimport time\n");
        assertThat(text.modules())
                .containsExactly("json", "lib.sub", "helpers", "helpers.load", "helpers.save", "time");
        assertThat(PythonModules.understood("time")).isFalse();
        assertThat(PythonModules.understood("random")).isFalse();
        assertThat(PythonModules.understood("subprocess")).isFalse();
        assertThat(PythonModules.standard("time")).isTrue();
    }

    @Test
    void what_it_only_overwrites_and_what_it_lists_are_told_apart() {
        PythonText text = PythonText.of("import os\nopen('out.txt', 'w')\nopen('in.txt', 'r')\nos.listdir('d')\n");
        assertThat(text.literals().overwritten()).containsExactly("out.txt");
        assertThat(text.literals().folders()).containsExactly("d");
        assertThat(text.literals().strings()).contains("out.txt", "in.txt", "d");
    }

    @Test
    void what_it_reads_and_then_overwrites_is_an_input() {
        PythonText text = PythonText.of("n = int(open('n').read()) - 1\nopen('n', 'w').write(str(n))\n");
        assertThat(text.literals().overwritten()).isEmpty();
    }

    @Test
    void a_program_that_connects_is_told_with_its_numbers() {
        PythonText text = PythonText.of("import socket\nsocket.socket().bind(('127.0.0.1', 18_791))\n");
        assertThat(text.network()).isTrue();
        assertThat(text.literals().numbers()).containsExactly(18_791);
        assertThat(PythonText.of("print(1)").network()).isFalse();
    }
}
