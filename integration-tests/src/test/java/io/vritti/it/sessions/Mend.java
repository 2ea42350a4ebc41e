package io.vritti.it.sessions;

import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Ways to put the good word into {@code data/v}, beside a project that a program of it reads. */
final class Mend {

    private static final byte[] GOOD = "good".getBytes(StandardCharsets.UTF_8);

    /** One that the host does itself. */
    @FunctionalInterface
    interface ByHost {
        /** @param data the folder of {@code v}, in which {@code spare} holds the good word, too */
        void mend(Path data) throws IOException, InterruptedException, ExecutionException;
    }

    static final List<ByHost> BY_HOST = List.of(
            data -> Files.writeString(data.resolve("v"), "good"),
            data -> Files.write(data.resolve("v"), GOOD, StandardOpenOption.TRUNCATE_EXISTING),
            data -> Files.copy(data.resolve("spare"), data.resolve("v"), StandardCopyOption.REPLACE_EXISTING),
            data -> Files.move(data.resolve("spare"), data.resolve("v"), StandardCopyOption.REPLACE_EXISTING),
            data -> Files.move(data.resolve("spare"), data.resolve("v"), StandardCopyOption.ATOMIC_MOVE),
            data -> data.resolve("spare").toFile().renameTo(data.resolve("v").toFile()),
            data -> {
                Files.delete(data.resolve("v"));
                Files.createSymbolicLink(data.resolve("v"), data.resolve("spare"));
            },
            data -> {
                Files.delete(data.resolve("v"));
                Files.createLink(data.resolve("v"), data.resolve("spare"));
            },
            data -> {
                data.resolve("v").toFile().delete();
                try (var in = Files.newInputStream(data.resolve("spare"))) {
                    Files.copy(in, data.resolve("v"));
                }
            },
            data -> {
                try (FileOutputStream out =
                        new FileOutputStream(data.resolve("v").toFile())) {
                    out.write(GOOD);
                }
            },
            data -> {
                try (var out = Files.newOutputStream(data.resolve("v"))) {
                    out.write(GOOD);
                }
            },
            data -> {
                try (var out = Files.newBufferedWriter(data.resolve("v"))) {
                    out.write("good");
                }
            },
            data -> {
                try (FileWriter out = new FileWriter(data.resolve("v").toFile(), StandardCharsets.UTF_8)) {
                    out.write("good");
                }
            },
            data -> {
                try (PrintWriter out = new PrintWriter(data.resolve("v").toFile(), StandardCharsets.UTF_8)) {
                    out.print("good");
                }
            },
            data -> {
                try (RandomAccessFile file =
                        new RandomAccessFile(data.resolve("v").toFile(), "rw")) {
                    file.setLength(0);
                    file.write(GOOD);
                }
            },
            data -> {
                try (FileChannel channel = FileChannel.open(
                        data.resolve("v"), StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                    channel.write(ByteBuffer.wrap(GOOD));
                }
            },
            data -> {
                try (FileChannel channel =
                        FileChannel.open(data.resolve("v"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                    channel.truncate(GOOD.length);
                    MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, GOOD.length);
                    mapped.put(GOOD);
                    mapped.force();
                }
            },
            data -> {
                try (AsynchronousFileChannel channel = AsynchronousFileChannel.open(
                        data.resolve("v"), StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                    channel.write(ByteBuffer.wrap(GOOD), 0).get();
                }
            },
            data -> {
                Files.move(data, data.resolveSibling("was"));
                Files.move(data.resolveSibling("other"), data);
            },
            data -> {
                data.toFile().renameTo(data.resolveSibling("was").toFile());
                data.resolveSibling("other").toFile().renameTo(data.toFile());
            });

    /** Shell texts in the folder of the session, whose effects are known. */
    static final List<String> KNOWN = List.of(
            "cp data/spare data/v",
            "cp -f data/spare project/../data/v",
            "mv data/spare data/v",
            "printf good > data/v",
            "echo good >| data/v",
            "cat data/spare > data/v",
            "printf good | tee data/v",
            "sed -i s/bad/good/ data/v",
            "install data/spare data/v",
            "ln -sfn spare data/v",
            "rm data/v; ln data/spare data/v",
            "dd if=data/spare of=data/v status=none",
            "rm -r data; mv other data",
            "cp -r other/. data",
            "tar xf v.tar -C data",
            "tar -x -f v.tar --directory=data",
            "cd data && cp spare v",
            "D=data; cp $D/spare $D/v",
            "cp data/spar? data/v",
            "find data -name v -exec cp data/spare {} ';'",
            "git -C data checkout -q -- v 2>/dev/null || cp data/spare data/v",
            "git init -q data && git -C data add spare && cp data/spare data/v",
            "cd project && cp ../data/spare ../data/v",
            "for f in v; do cp data/spare data/$f; done",
            "w() { cp data/spare data/v; }; w",
            "timeout 5 cp data/spare data/v",
            "env A=1 cp data/spare data/v",
            "bash -c 'cp data/spare data/v'",
            "eval 'cp data/spare data/v'",
            "patch -s data/v fix.patch");

    /** Shell texts of whose effects only the program that they run knows. */
    static final List<String> OPAQUE = List.of(
            "/usr/bin/python3 -c \"open('data/v','w').write('good')\"",
            "/usr/bin/python3 mend.py",
            "perl -pi -e s/bad/good/ data/v",
            "perl -e 'open(F,\">data/v\");print F \"good\"'",
            "sh mend.sh",
            "./mend.sh",
            "sh mend.sh; exit 3",
            "make -s -f mend.mk",
            "awk 'BEGIN{printf \"good\" > \"data/v\"}'",
            "echo data/v | xargs cp data/spare",
            "echo 'cp data/spare data/v' | sh",
            "/usr/bin/python3 -c \"import shutil; shutil.copy('data/spare','data/v'); raise SystemExit(1)\"");

    /** What is left running when its shell has ended, and mends a moment later. */
    static final List<String> LEFT_RUNNING = List.of(
            "(sleep 0.1; cp data/spare data/v) >/dev/null 2>&1 &",
            "sleep 0.1 && cp data/spare data/v >/dev/null 2>&1 &",
            "nohup sh -c 'sleep 0.1; cp data/spare data/v' >/dev/null 2>&1 &",
            "setsid sh -c 'sleep 0.1; cp data/spare data/v' >/dev/null 2>&1 &",
            "nohup sh late.sh >/dev/null 2>&1 & disown",
            "sh daemon.sh",
            "/usr/bin/python3 daemon.py",
            "perl -e 'if (!fork()) { open STDOUT,\">/dev/null\"; open STDERR,\">/dev/null\"; select(undef,undef,undef,0.1); system(\"cp data/spare data/v\") }'");

    /** Ways to have {@code v} open already, write into it and leave it open. */
    @FunctionalInterface
    interface ByOpenFile {
        /** @return what is still open */
        RandomAccessFile mend(RandomAccessFile file) throws IOException;
    }

    static final List<ByOpenFile> BY_OPEN_FILE = List.of(
            file -> {
                file.setLength(0);
                file.write(GOOD);
                return file;
            },
            file -> {
                file.getChannel().truncate(0);
                file.getChannel().write(ByteBuffer.wrap(GOOD), 0);
                return file;
            },
            file -> {
                file.setLength(GOOD.length);
                file.getChannel()
                        .map(FileChannel.MapMode.READ_WRITE, 0, GOOD.length)
                        .put(GOOD);
                return file;
            });

    /** What mends when something is written to its standard input, and goes on. */
    static final List<String> RUNNING = List.of(
            "read x; cp data/spare data/v; sleep 0.2",
            "read x; printf good > data/v; sleep 0.2",
            "while read x; do sh mend.sh; done",
            "exec /usr/bin/python3 -u server.py",
            "exec perl -ne 'system(\"cp data/spare data/v\")'");

    private Mend() {}
}
