package io.vritti.cli.terminal;

import java.io.Writer;

/** Writes lines somewhere, and says how many episodes they are. It throws {@link java.io.UncheckedIOException} where that fails. */
public interface LinesWriter {

    long to(Writer out);
}
