package io.vritti.ecosystem.python;

import io.vritti.ecosystem.python.text.PythonModules;
import io.vritti.ecosystem.python.text.PythonText;
import io.vritti.reads.Options;
import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One program and the modules of its own that it imports. */
final class PythonProgram {

    /** Packages that talk to other machines, or start programs there. */
    private static final Set<String> ELSEWHERE = Set.of(
            "requests",
            "httpx",
            "aiohttp",
            "urllib3",
            "boto3",
            "botocore",
            "redis",
            "psycopg",
            "psycopg2",
            "asyncpg",
            "pymysql",
            "MySQLdb",
            "pymongo",
            "motor",
            "sqlalchemy",
            "peewee",
            "selenium",
            "playwright",
            "paramiko",
            "fabric",
            "docker",
            "kubernetes",
            "google",
            "azure",
            "openai",
            "anthropic",
            "celery",
            "pika",
            "kafka",
            "confluent_kafka",
            "grpc",
            "elasticsearch",
            "websocket",
            "websockets",
            "tornado",
            "twisted",
            "gevent",
            "zmq",
            "nats",
            "faker",
            "freezegun",
            "sh",
            "pexpect",
            "psutil",
            "watchdog",
            "schedule");

    private static final int MAX_MODULES = 50;
    private static final int MAX_NAME_CHARS = 255;

    private final Step step;
    private final ReadSet reads;
    private final List<String> arguments;
    private final String folder;
    private final boolean hostStdin;
    private final Set<String> read = new HashSet<>();
    private final List<PythonText> texts = new ArrayList<>();
    private final NetworkNames network = new NetworkNames();

    PythonProgram(Step step, ReadSet reads, List<String> arguments, String folder, boolean hostStdin) {
        this.step = step;
        this.reads = reads;
        this.arguments = arguments;
        this.folder = folder;
        this.hostStdin = hostStdin;
    }

    void file(String path) {
        include(path);
        finish();
    }

    void text(String text, String name) {
        read.add(name);
        add(PythonText.of(text, reads.forPort()));
        finish();
    }

    /** The first argument is the module that is run. */
    void onFiles() {
        for (String argument : arguments.subList(1, arguments.size())) {
            if (!argument.startsWith("-")) {
                reads.file(step.absolute(argument));
            }
        }
        modulesBeside();
    }

    private void finish() {
        modulesBeside();
        passedOn();
        if (!reads.forPort()) {
            network.addTo(reads);
        }
    }

    private void include(String path) {
        if (!read.add(path)) {
            return;
        }
        reads.file(path);
        if (reads.view().linkMissing(path)) {
            return;
        }
        String text = reads.view().text(path);
        if (text == null || read.size() > MAX_MODULES) {
            reads.giveUp(Paths.name(path) + " cannot be read");
        } else {
            add(PythonText.of(text, reads.forPort()));
        }
    }

    private void add(PythonText text) {
        texts.add(text);
        if (text.incompleteBecause() != null) {
            reads.giveUp("the program uses " + text.incompleteBecause());
        }
        if (text.given().stdin() && hostStdin) {
            reads.giveUp("the program reads what the host writes");
        }
        network.add(text);
        names(text);
        for (String module : text.modules()) {
            if (reads.complete()) {
                module(module);
            }
        }
    }

    private void names(PythonText text) {
        for (String name : text.literals().strings()) {
            name(name, text.literals().overwritten().contains(name));
        }
        if (text.given().arguments()) {
            for (String argument : arguments) {
                Options.names(argument).forEach(name -> name(name, false));
            }
        }
        for (String name : text.literals().folders()) {
            reads.folder(step.absolute(name));
        }
    }

    private void name(String name, boolean overwritten) {
        if (name.startsWith("file:") || name.indexOf('\0') >= 0) {
            reads.giveUp("the name " + name);
        } else if (!name.isEmpty() && name.length() <= MAX_NAME_CHARS && name.indexOf('\n') < 0) {
            String path = step.absolute(name);
            if (overwritten) {
                reads.target(path);
            } else {
                reads.file(path);
            }
        }
    }

    /** A module of the standard library, if none beside the program takes its place, or one of the program's own. */
    private void module(String module) {
        String path = folder + "/" + module.replace('.', '/');
        if (PythonModules.standard(module)) {
            if (PythonModules.serves(module)) {
                reads.giveUpUnlessForPort("the program imports " + module);
            } else if (!PythonModules.understood(module)) {
                reads.giveUp("the program imports " + module);
            }
            return;
        }
        boolean found = false;
        for (String part = path; part != null && part.length() > folder.length(); part = Paths.parent(part)) {
            found |= own(part);
        }
        if (!found) {
            installed(module);
        }
    }

    /** A module from elsewhere: installed in some site-packages, or not; or a folder of the project's own. */
    private void installed(String module) {
        String name = PythonModules.top(module);
        if (ELSEWHERE.contains(name)) {
            reads.giveUp("the program imports " + module);
        } else {
            reads.tree(step.directory(), step.called(), "the program imports " + module);
            reads.tree(folder, step.called(), "the program imports " + module);
        }
    }

    /** Files that a part of a module's name may stand for. */
    private boolean own(String part) {
        String module = part + ".py";
        String start = part + "/__init__.py";
        boolean there = reads.view().file(module) || reads.view().file(start);
        if (there) {
            include(reads.view().file(start) ? start : module);
        }
        reads.file(module);
        reads.file(start);
        return there;
    }

    /** What one text of a program hands to another is looked at in neither: then it must be nothing that reaches the world. */
    private void passedOn() {
        if (texts.size() < 2) {
            return;
        }
        Set<String> bound = new HashSet<>();
        texts.forEach(text -> bound.addAll(text.exchanged().bound()));
        for (PythonText text : texts) {
            if (text.exchanged().paths() || text.exchanged().taken().stream().anyMatch(bound::contains)) {
                reads.giveUp("a module of the program hands on what reads files");
            }
        }
    }

    /** A file beside the program with the name of a standard module takes that one's place, also for other modules. */
    private void modulesBeside() {
        String[] names = reads.modules(folder);
        for (String name : names) {
            if (PythonModules.standard(name)) {
                reads.giveUp(name + " stands in for a module of Python");
            }
        }
    }
}
