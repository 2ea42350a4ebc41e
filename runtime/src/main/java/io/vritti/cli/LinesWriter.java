package io.vritti.cli;

import java.io.Writer;

/** Writes lines somewhere, and says how many episodes they are. It throws {@link java.io.UncheckedIOException} where that fails. */
interface LinesWriter {

    long to(Writer out);
}
