package io.vritti.bench;

import java.io.IOException;
import java.util.List;

/** Rows that are measured together. To add some: one class of this kind, one line in {@link Groups}. */
interface Group {

    /** One word or two with a dash between, to choose it by: {@code -Dbench.only=hello,http-send}. */
    String name();

    /** @return finished rows, in the order in which they are shown */
    List<Figure> measure(Lab lab) throws IOException, InterruptedException;
}
