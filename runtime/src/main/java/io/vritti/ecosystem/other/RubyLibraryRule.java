package io.vritti.ecosystem.other;

import io.vritti.disk.RealPath;
import io.vritti.ecosystem.rule.CalledProgram;
import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Step;
import io.vritti.world.input.AbsenceInput;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.NamesTimeInput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Ruby program requires, before it does anything else, a library that is neither on the load path nor in a gem. */
public final class RubyLibraryRule implements CauseRule {

    private static final Pattern FIRST = Pattern.compile(
            "\\S+:\\d+:in [`'](?:Kernel#)?require': cannot load such file -- ([\\w][\\w./-]*) \\(LoadError\\)");
    private static final Pattern BETWEEN =
            Pattern.compile("\\tfrom \\S+/kernel_require\\.rb>?:\\d+:in [`'](?:Kernel#)?require'");
    private static final Pattern LAST = Pattern.compile("\\tfrom (.+):(\\d+):in [`']<main>'");

    /** They belong to Ruby, and leave the load path alone. */
    private static final Pattern BEFORE =
            Pattern.compile("\\s*(?:#.*)?|require ['\"](?:json|set|time|date|yaml|optparse|"
                    + "fileutils|pathname|tempfile|tmpdir|uri|net/http|csv|digest|erb|logger|open3|open-uri|ostruct|"
                    + "securerandom|shellwords|stringio|socket|timeout|benchmark|English|bigdecimal|base64)['\"]\\s*");

    /** With them, a program runs in an order that is not that of its lines, or with settings of somebody else. */
    private static final Pattern ODD_ORDER = Pattern.compile("\\bBEGIN\\b|(?m)^=begin");

    private static final List<String> LEADS_ELSEWHERE = List.of("RUBYOPT", "BUNDLE_GEMFILE", "RUBYGEMS_GEMDEPS");

    private static final List<String> ENDINGS = List.of("", ".rb", ".so");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        List<String> arguments = step.arguments();
        if (!step.program().equals("ruby")
                || step.directory() == null
                || !failed.searchPathKnown()
                || arguments.isEmpty()
                || arguments.contains(null)
                || LEADS_ELSEWHERE.stream().anyMatch(view.environment()::containsKey)) {
            return null;
        }
        String[] lines = failed.outcome().standardError().stripTrailing().split("\n");
        Matcher said = FIRST.matcher(lines[0]);
        Matcher asked = LAST.matcher(lines[lines.length - 1]);
        if (!said.matches() || !asked.matches() || said.group(1).contains("..")) {
            return null;
        }
        for (int i = 1; i < lines.length - 1; i++) {
            if (!BETWEEN.matcher(lines[i]).matches()) {
                return null;
            }
        }
        Conditions conditions = new Conditions(view);
        String text = program(asked.group(1), step, conditions, view);
        return text != null && requires(text, said.group(1), Integer.parseInt(asked.group(2)))
                ? missing(said.group(1), step, conditions, view)
                : null;
    }

    /** The text of the program that the error is about, if it is the one that the command runs. */
    private static String program(String named, Step step, Conditions conditions, FileSystemView view) {
        List<String> arguments = step.arguments();
        if (arguments.get(0).equals("-e")) {
            boolean one = arguments.size() > 1 && arguments.stream().skip(2).noneMatch(word -> word.startsWith("-"));
            return one && named.equals("-e") ? arguments.get(1) : null;
        }
        if (!named.equals(arguments.get(0))) {
            return null;
        }
        FileInput file = new FileInput(step.absolute(named));
        conditions.same(file);
        return view.text(file.subject());
    }

    private static boolean requires(String text, String name, int line) {
        String[] lines = text.split("\n");
        if (line > lines.length || ODD_ORDER.matcher(text).find()) {
            return false;
        }
        for (int i = 0; i < line - 1; i++) {
            if (!BEFORE.matcher(lines[i]).matches()) {
                return false;
            }
        }
        return Pattern.compile("require ['\"]" + Pattern.quote(name) + "['\"]\\s*(?:[;#].*)?")
                .matcher(lines[line - 1])
                .matches();
    }

    private static Cause missing(String name, Step step, Conditions conditions, FileSystemView view) {
        String executable = executable(step, view);
        RubyFolders folders =
                executable == null ? null : RubyFolders.of(executable, step.directory(), view.environment());
        if (folders == null || !AbsenceInput.sayable(name, folders.libraries())) {
            return null;
        }
        List<NamesTimeInput> names = new ArrayList<>();
        folders.libraries().forEach(folder -> names.add(new NamesTimeInput(folder)));
        folders.installs().forEach(folder -> names.add(new NamesTimeInput(folder)));
        String home = String.valueOf(view.environment().get("HOME"));
        return conditions
                .program(step)
                .is(new AbsenceInput(name, ENDINGS, folders.libraries()), AbsenceInput.MISSING)
                .same(names)
                .same(new FileInput(home + "/.gemrc"))
                .same(new FileInput("/etc/gemrc"))
                .cause(Cause.Kind.MODULE_MISSING, name);
    }

    /** No shim: what a version manager starts is decided elsewhere. */
    private static String executable(Step step, FileSystemView view) {
        String path = CalledProgram.path(step, view);
        return path == null || !view.binary(path) ? null : RealPath.of(path);
    }
}
