package io.vritti.ecosystem.files;

import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import java.util.List;

/**
 * A tool that also reads files of the system which no word of a call names.
 *
 * @param tool what its words say
 * @param files absolute
 */
public record AlsoReading(Tool tool, List<String> files) implements Tool {

    /** The configuration of OpenSSL, where Debian, Red Hat and its own build have it (config(5ssl)). */
    public static AlsoReading openssl(Tool tool) {
        return new AlsoReading(
                tool,
                List.of(
                        "/etc/ssl/openssl.cnf",
                        "/usr/lib/ssl/openssl.cnf",
                        "/etc/pki/tls/openssl.cnf",
                        "/usr/local/ssl/openssl.cnf"));
    }

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        for (String file : files) {
            reads.file(file);
        }
        tool.add(step, reads, depth);
    }
}
