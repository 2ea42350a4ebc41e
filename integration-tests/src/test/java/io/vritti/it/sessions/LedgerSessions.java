package io.vritti.it.sessions;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Plays random sessions: a program of a project fails for want of a good word beside the project, the host mends that or does
 * not, and calls the program again. Prints how many calls were refused, and how many of them would have worked.
 */
public final class LedgerSessions {

    /** What the program reads is named by no text of the project. */
    private static final String PROGRAM = "my $up = chr(46) x 2;\n"
            + "open(my $f, '<', join('/', $up, 'data', 'v')) or die 'no word';\n"
            + "my $word = <$f>; $word =~ s/\\s//g;\n"
            + "exit 0 if $word eq 'good';\n"
            + "print STDERR \"want good, got $word\\n\"; exit 3;\n";

    private static final String[] CHECKS = {"perl check.pl", "sh check.sh", "make -s check", "bash -c 'perl ./check.pl'"
    };

    private static final String[] HARMLESS = {
        "true", "cat project/check.pl", "ls data", "git --version", "cd project && cat check.sh", "test -f data/v"
    };

    private final Random random;
    private final Path folder;
    private int calls;
    private int refused;
    private int wrongful;
    private int repeats;
    private int caught;

    private LedgerSessions(Random random, Path folder) {
        this.random = random;
        this.folder = folder;
    }

    /** @param arguments the first seed, the number of sessions, and an empty folder for them */
    public static void main(String[] arguments) throws Exception {
        int first = Integer.parseInt(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        int[] totals = new int[5];
        for (int seed = first; seed < first + count; seed++) {
            Path folder = Files.createDirectory(Path.of(arguments[2], "s" + seed));
            LedgerSessions session = new LedgerSessions(new Random(seed), folder);
            String way = session.play();
            if (session.wrongful > 0) {
                System.out.println("WRONGFUL seed " + seed + ": " + way);
            }
            int[] figures = {session.calls, session.refused, session.wrongful, session.repeats, session.caught};
            for (int i = 0; i < totals.length; i++) {
                totals[i] += figures[i];
            }
            delete(folder);
        }
        System.out.printf(
                "%d sessions from seed %d: %d calls, %d refused, %d wrongful; repeats caught %d of %d%n",
                count, first, totals[0], totals[1], totals[2], totals[4], totals[3]);
    }

    private String play() throws Exception {
        build();
        String check = pick(List.of(CHECKS));
        Path data = folder.resolve("data");
        int kind = random.nextInt(8);
        boolean early = random.nextBoolean();
        if (kind == 6) {
            return mendedMeanwhile(data);
        }
        if (kind == 7) {
            return mendedThroughOpenFile(check, data);
        }
        String text = switch (kind) {
            case 1 -> pick(Mend.KNOWN);
            case 2 -> pick(Mend.OPAQUE);
            case 3 -> pick(Mend.LEFT_RUNNING);
            case 4 -> pick(Mend.RUNNING);
            case 5 -> pick(List.of(HARMLESS));
            default -> "";
        };
        int way = random.nextInt(Mend.BY_HOST.size());
        Process running = kind == 4 && early ? start(text, folder) : null;
        if (kind == 3 && early) {
            shell(text, folder);
        }
        int failures = 2 + random.nextInt(2);
        for (int i = 0; i < failures; i++) {
            call(check, false);
        }
        switch (kind) {
            case 0 -> Mend.BY_HOST.get(way).mend(data);
            case 3 -> {
                if (!early) {
                    shell(text, folder);
                    call(check, false);
                }
                awaitGood();
            }
            case 4 -> {
                running = early ? running : start(text, folder);
                if (!early) {
                    call(check, false);
                }
                OutputStream input = running.getOutputStream();
                input.write("now\n".getBytes(StandardCharsets.UTF_8));
                input.flush();
                awaitGood();
            }
            default -> shell(text, folder);
        }
        call(check, kind == 5);
        call(check, kind == 5);
        if (running != null) {
            running.destroy();
            running.waitFor(5, TimeUnit.SECONDS);
        }
        return check + " after " + (kind == 0 ? "way " + way + " of the host" : text) + (early ? ", begun before" : "");
    }

    /** The mend comes when the failing call has read the bad word, and has not ended. */
    private String mendedMeanwhile(Path data) throws Exception {
        String check = "sh slow.sh";
        call(check, false);
        call(check, false);
        Mend.ByHost way = pick(Mend.BY_HOST);
        boolean byHost = random.nextBoolean();
        String text = random.nextBoolean() ? pick(Mend.KNOWN) : pick(Mend.OPAQUE);
        Process slow;
        try {
            slow = start(check, folder.resolve("project"));
        } catch (IOException e) {
            refused(e, good(), false);
            return "refused before it was mended";
        }
        slow.getOutputStream().close();
        slow.getInputStream().read();
        if (byHost) {
            way.mend(data);
        } else {
            shell(text, folder);
        }
        slow.getInputStream().readAllBytes();
        slow.getErrorStream().readAllBytes();
        slow.waitFor();
        call(check, false);
        return check + " mended while it failed, by " + (byHost ? "the host" : text);
    }

    private String mendedThroughOpenFile(String check, Path data) throws Exception {
        int way = random.nextInt(Mend.BY_OPEN_FILE.size());
        try (RandomAccessFile file = new RandomAccessFile(data.resolve("v").toFile(), "rw")) {
            call(check, false);
            call(check, false);
            Mend.BY_OPEN_FILE.get(way).mend(file);
            call(check, false);
        }
        return check + " mended through an open file, way " + way;
    }

    /** @param repeat whether nothing that matters has changed since it failed */
    private void call(String check, boolean repeat) throws IOException, InterruptedException {
        boolean passes = good();
        calls++;
        repeats += repeat ? 1 : 0;
        try {
            shell(check, folder.resolve("project"));
        } catch (IOException e) {
            refused(e, passes, repeat);
        }
    }

    private void refused(IOException e, boolean passes, boolean repeat) throws IOException {
        if (!e.getClass().getName().contains("VetoException")) {
            throw e;
        }
        refused++;
        // What is still running may have mended it between the look and the call.
        wrongful += passes || good() ? 1 : 0;
        caught += repeat ? 1 : 0;
    }

    private boolean good() throws IOException {
        try {
            return Files.readString(folder.resolve("data/v")).strip().equals("good");
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void awaitGood() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!good()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("what was left running has not mended " + folder);
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static void shell(String text, Path directory) throws IOException, InterruptedException {
        Process process = start(text, directory);
        process.getOutputStream().close();
        process.getInputStream().readAllBytes();
        process.getErrorStream().readAllBytes();
        process.waitFor();
    }

    private static Process start(String text, Path directory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", text).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", directory.toString());
        builder.environment().put("LANG", "C");
        return builder.start();
    }

    private void build() throws IOException, InterruptedException {
        write("project/check.pl", PROGRAM);
        write("project/check.sh", "perl check.pl || exit 4\n");
        write("project/slow.sh", "perl check.pl; r=$?; echo read; sleep 0.1; exit $r\n");
        write("project/Makefile", "check:\n\t@perl check.pl\n");
        write("data/v", "bad\n");
        write("data/spare", "good");
        write("other/v", "good");
        write("mend.py", "open('data/v', 'w').write('good')\n");
        write("mend.sh", "#!/bin/sh\ncp data/spare data/v\n");
        write("mend.mk", "all:\n\t@cp data/spare data/v\n");
        write("late.sh", "sleep 0.1; cp data/spare data/v\n");
        write("daemon.sh", "sh late.sh >/dev/null 2>&1 &\n");
        write(
                "daemon.py",
                "import os, sys, time\nif os.fork(): os._exit(0)\nos.setsid()\nif os.fork(): os._exit(0)\n"
                        + "n = os.open('/dev/null', os.O_RDWR)\nfor i in range(3): os.dup2(n, i)\n"
                        + "time.sleep(0.1)\nopen('data/v', 'w').write('good')\n");
        write("server.py", "import sys\nfor l in sys.stdin:\n  open('data/v', 'w').write('good')\n");
        write("fix.patch", "--- v\n+++ v\n@@ -1 +1 @@\n-bad\n+good\n");
        folder.resolve("mend.sh").toFile().setExecutable(true);
        shell("tar cf v.tar -C other v", folder);
        // Older than the failures that follow, for the kernel's clock too.
        TimeUnit.MILLISECONDS.sleep(12);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
