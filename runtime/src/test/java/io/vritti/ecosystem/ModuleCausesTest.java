package io.vritti.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.EvidenceReader;
import io.vritti.evidence.EvidenceWriter;
import io.vritti.evidence.World;
import io.vritti.proof.Basis;
import io.vritti.proof.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs interpreters, compilers and linkers into modules that are missing, and brings them from everywhere they may come. */
class ModuleCausesTest {

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
        world.write(
                "app.py",
                "\"\"\"An app.\"\"\"\nimport os\nfrom typing import (\n    Any,\n)\n\nLIMIT = 3\nimport nopex\n");
        world.write("plain.js", "'use strict';\nconst fs = require('fs');\nconst x = require('nopex');\n");
        world.write("own.js", "const x = require('./nopex');\n");
        world.write("app.mjs", "import fs from 'node:fs';\nimport x from 'nopex';\nconsole.log(x);\n");
        world.write("own.mjs", "import x from './nopex.mjs';\n");
        world.write("App.java", "import nopex.Thing;\npublic class App {}\n");
        world.write("app.rb", "# An app.\nrequire 'json'\nrequire 'nopex'\nputs 1\n");
        world.write("app.pl", "use strict;\nuse Nopex::Thing;\nprint 1;\n");
        world.write("main.c", "int main(void) { return 0; }\n");
    }

    @ParameterizedTest(name = "{0} :: {1}")
    @CsvSource(delimiterString = "::", textBlock = """
        python3 -c 'import nopex'              :: touch nopex.py
        python3 -c 'import nopex'              :: mkdir nopex
        python3 -c 'import os; import nopex'   :: mkdir -p .local/lib/python3.11/site-packages/nopex
        python3 -m nopex                       :: touch nopex.py
        python3 app.py                         :: touch nopex.py
        python3 app.py                         :: touch nopex.cpython-311-x86_64-linux-gnu.so
        python3 app.py                         :: mkdir -p .local/lib/python3.11/site-packages; touch .local/lib/python3.11/site-packages/x.pth
        python3 app.py                         :: sed -i 's/import nopex//' app.py
        python3 - <<'E'\\nimport nopex\\nE     :: touch nopex.py
        node -e "require('nopex')"             :: mkdir -p node_modules/nopex
        node plain.js                          :: mkdir -p node_modules/nopex
        node plain.js                          :: mkdir node_modules; touch node_modules/nopex.js
        node plain.js                          :: mkdir -p .node_modules/nopex
        node plain.js                          :: echo '{"name":"nopex"}' > package.json
        node plain.js                          :: echo > plain.js
        node own.js                            :: touch nopex.js
        node own.js                            :: touch nopex.json
        node own.js                            :: mkdir nopex
        node app.mjs                           :: mkdir -p node_modules/nopex
        node own.mjs                           :: touch nopex.mjs
        java Nopex                             :: touch Nopex.class
        java -cp lib:a.jar nopex.Main          :: mkdir -p lib/nopex; touch lib/nopex/Main.class
        java -cp lib:a.jar nopex.Main          :: echo > a.jar
        javac App.java                         :: mkdir nopex
        javac -d out -cp 'lib/*' App.java      :: mkdir lib; touch lib/b.jar
        javac App.java                         :: echo 'class App {}' > App.java
        perl app.pl                            :: sed -i 's/use Nopex.*//' app.pl
        ruby app.rb                            :: sed -i 's/.*nopex.*//' app.rb
        ruby app.rb                            :: mkdir -p .local/share/gem/ruby/3.1.0/specifications; touch .local/share/gem/ruby/3.1.0/specifications/nopex-1.0.gemspec
        ruby app.rb                            :: mkdir -p .gem/ruby
        ruby app.rb                            :: touch .gemrc
        ruby -e 'require "nopex"; puts 1'      :: mkdir -p .local/share/gem/ruby
        gcc main.c -o m -Llib -lnopex          :: mkdir lib; touch lib/libnopex.a
        gcc main.c -o m -Llib -lnopex          :: mkdir lib; touch lib/libnopex.so
        """)
    void a_module_is_missing_until_it_is_where_it_is_looked_for(String command, String fix) {
        String text = command.replace("\\n", "\n");
        assumeTools(text);
        Evidence evidence = world.failure(text);

        assertThat(evidence.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.MODULE_MISSING);
        CheckResult now = world.check(evidence, text);
        assertThat(now).isInstanceOf(CheckResult.Holds.class);
        assertThat(((CheckResult.Holds) now).basis()).isEqualTo(Basis.CAUSE);
        Evidence stored = EvidenceReader.read(new EvidenceWriter().write(evidence));
        assertThat(stored.causes()).isEqualTo(evidence.causes());

        world.sh(fix);
        assertThat(world.check(stored, text)).isInstanceOf(CheckResult.Changed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "python3 -c 'import os\nif os.path.exists(\"go\"): raise SystemExit(0)\nimport nopex'",
                "python3 -c 'import sys; sys.path.insert(0, \"lib\"); import nopex'",
                "python3 -c 'try:\n    import nopex\nexcept ImportError:\n    raise SystemExit(3)'",
                "python3 -c 'import helper; import nopex'",
                "python3 caught.py",
                "python3 -I -c 'import nopex'",
                "python3 -c 'import nopex' || false",
                "cat quoted.txt; false",
                "node -e \"if (process.env.X) process.exit(0); require('nopex')\"",
                "node -e \"require('./helper'); require('nopex')\"",
                "node -e \"const n = 'nopex'; require(n)\"",
                "node dynamic.mjs",
                "NODE_PATH=lib node -e \"require('nopex')\"",
                "perl -e 'use lib \"x\"; use Nopex::Thing;'",
                "perl -e 'require Nopex::Thing;'",
                "ruby -e 'require \"nopex\" rescue exit 3; exit 4'",
                "ruby -e '$: << \"lib\"; require \"nopex\"'",
                "ruby -e 'require \"./nopex\"'",
                "ruby -e 'require_relative \"nopex\"'",
                "RUBYOPT=-Ilib ruby -e 'require \"nopex\"'",
                "ruby -Ilib -e 'require \"nopex\"'",
                "java -cp 'm.jar' Nopex",
                "gcc main.c -o m -Wl,-rpath,x -lnopex"
            })
    void where_something_else_may_decide_no_module_is_named(String command) {
        assumeTools(command);
        world.write("helper.py", "");
        world.write("helper.js", "");
        world.write(
                "caught.py",
                "try:\n    import nopex\nexcept ImportError as e:\n    import sys\n    sys.exit(str(e))\n");
        world.write(
                "quoted.txt",
                "Traceback (most recent call last):\n  File \"a.py\", line 1, in <module>\n"
                        + "ModuleNotFoundError: No module named 'nopex'\n");
        world.write("dynamic.mjs", "const m = await import('nopex');\n");
        if (command.contains("m.jar")) {
            world.sh("printf 'Class-Path: other.jar\\n' > mf; jar cfm m.jar mf main.c");
        }
        assertThat(world.failure(command).causes()).extracting(Cause::kind).doesNotContain(Cause.Kind.MODULE_MISSING);
    }

    @Test
    void ruby_looks_where_its_variables_lead() {
        assumeTools("ruby");
        world.environment.put("RUBYLIB", "lib");
        world.environment.put("GEM_HOME", folder + "/gems");
        world.sh("mkdir lib gems");
        String command = "ruby -e 'require \"nopex\"'";

        Evidence first = world.failure(command);
        assertThat(first.causes()).extracting(Cause::precondition).containsExactly("module_missing=nopex");
        world.sh("mkdir gems/specifications");
        assertThat(world.check(first, command)).isInstanceOf(CheckResult.Changed.class);

        Evidence second = world.failure(command);
        assertThat(world.check(second, command)).isInstanceOf(CheckResult.Holds.class);
        world.write("lib/nopex.rb", "");
        assertThat(world.check(second, command)).isInstanceOf(CheckResult.Changed.class);
        world.sh(command);
    }

    @Test
    void a_module_may_come_by_an_archive_on_the_search_path() {
        assumeTools("python3");
        world.environment.put("PYTHONPATH", folder + "/lib.zip");
        String command = "python3 app.py";
        Evidence evidence = world.failure(command);
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
        world.sh("echo > nopex0.py; python3 -c \"import zipfile; "
                + "zipfile.ZipFile('lib.zip', 'w').write('nopex0.py', 'nopex.py')\"");
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
        world.sh(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CPATH", "C_INCLUDE_PATH"})
    void a_header_may_come_by_a_folder_of_the_environment(String variable) {
        assumeTools("gcc");
        world.write("with.c", "#include <nopex.h>\nint main(void) { return 0; }\n");
        world.environment.put(variable, folder + "/include");
        String command = "gcc -c with.c";
        Evidence evidence = world.failure(command);
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
        world.write("include/nopex.h", "");
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
        world.sh(command);
    }

    @Test
    void a_virtual_environment_looks_in_its_own_folder() throws IOException {
        assumeTools("python3");
        world.sh("python3 -m venv --without-pip env");
        String command = "env/bin/python -c 'import nopex'";
        Evidence evidence = world.failure(command);
        assertThat(evidence.causes()).extracting(Cause::precondition).containsExactly("module_missing=nopex");
        assertThat(((CheckResult.Holds) world.check(evidence, command)).checked())
                .contains("nopex is still missing");

        Path packages = folder.resolve("env/lib/python3.11/site-packages");
        Assumptions.assumeTrue(Files.isDirectory(packages));
        world.write("env/lib/python3.11/site-packages/nopex/__init__.py", "");
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
        world.sh(command);
    }

    @Test
    void a_folder_that_a_path_file_names_is_searched_too() {
        assumeTools("python3");
        world.sh("python3 -m venv --without-pip env; mkdir src");
        world.write("env/lib/python3.11/site-packages/own.pth", folder + "/src\n");
        String command = "env/bin/python -c 'import nopex'";
        Evidence evidence = world.failure(command);
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
        world.write("src/nopex.py", "");
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
        world.sh(command);
    }

    @Test
    void a_module_that_a_module_at_the_top_needs_is_named() {
        assumeTools("python3");
        world.write("first.py", "import second\n");
        world.write("second.py", "import nopex\n");
        Evidence evidence = world.failure("python3 first.py");
        assertThat(evidence.causes()).extracting(Cause::precondition).containsExactly("module_missing=nopex");
        assertThat(world.check(evidence, "python3 first.py")).isInstanceOf(CheckResult.Holds.class);
        world.write("second.py", "\n");
        assertThat(world.check(evidence, "python3 first.py")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void the_python_behind_a_shim_is_the_one_that_its_files_choose() throws IOException {
        Path root = Path.of(System.getenv().getOrDefault("PYENV_ROOT", System.getProperty("user.home") + "/.pyenv"));
        Assumptions.assumeTrue(Files.isExecutable(root.resolve("shims/python3")));
        world.environment.put("PATH", root + "/shims:" + root + "/bin:/usr/bin:/bin");
        world.environment.put("PYENV_ROOT", root.toString());
        String command = "python3 -c 'import nopex'";
        Evidence evidence = world.failure(command);
        assertThat(evidence.causes())
                .as(evidence.unproven())
                .extracting(Cause::precondition)
                .containsExactly("module_missing=nopex");
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
        world.write(".python-version", "3.12.1\n");
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void go_finds_no_module_until_its_file_or_the_source_changes() {
        Path go = Path.of("/usr/local/go/bin/go");
        Assumptions.assumeTrue(Files.isExecutable(go));
        world.environment.put("PATH", "/usr/local/go/bin:/usr/bin:/bin");
        world.environment.put("GOPROXY", "off");
        world.environment.put("GOCACHE", folder + "/cache");
        world.environment.put("GOTOOLCHAIN", "local");
        world.write("go.mod", "module example.com/m\n\ngo 1.20\n");
        world.write("main.go", "package main\n\nimport _ \"example.org/nopex\"\n\nfunc main() {}\n");
        Evidence evidence = world.failure("go build");
        assertThat(evidence.causes())
                .extracting(Cause::precondition)
                .containsExactly("module_missing=example.org/nopex");
        assertThat(world.check(evidence, "go build")).isInstanceOf(CheckResult.Holds.class);
        world.write("go.mod", "module example.com/m\n\ngo 1.20\n\nrequire example.org/nopex v1.0.0\n");
        assertThat(world.check(evidence, "go build")).isInstanceOf(CheckResult.Changed.class);
    }

    private static void assumeTools(String command) {
        for (String tool : List.of("python3", "node", "java", "javac", "jar", "perl", "ruby", "gcc")) {
            Assumptions.assumeTrue(!command.startsWith(tool) || Files.isExecutable(Path.of("/usr/bin", tool)));
        }
    }
}
