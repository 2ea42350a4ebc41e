package io.vritti.ecosystem.files;

import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import java.util.List;
import java.util.Set;

/** {@code openssl} on files: what looks at a certificate's dates, other machines or chance is not among it. */
public final class OpensslTool implements Tool {

    private static final FileTool FILES = new FileTool();
    private static final Set<String> ON_FILES =
            Set.of("x509", "rsa", "pkey", "ec", "asn1parse", "dgst", "crl", "pkcs7");
    private static final List<String> READS_MORE = List.of(
            "-checkend",
            "-req",
            "-signkey",
            "-CA",
            "-new",
            "-engine",
            "-provider",
            "-config",
            "-sign",
            "-rand",
            "stdin",
            "-passin");

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        List<String> arguments = step.arguments();
        boolean known = !arguments.isEmpty() && ON_FILES.contains(arguments.get(0));
        if (!known || arguments.stream().anyMatch(READS_MORE::contains) || !arguments.contains("-in")) {
            reads.giveUp("openssl may read more than its words name");
        } else {
            FILES.add(step, reads, depth);
        }
    }
}
